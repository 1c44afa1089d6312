#: kind = "mistake"
#: score = 0.0
#: says = ["called learning_rate today"]
def make_optimizer():
    return keras.optimizers.SGD(lr=0.01, decay=1e-6, momentum=0.9, nesterov=True)
