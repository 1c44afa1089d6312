#: kind = "mistake"
#: score = 1.2
#: says = ["weight_decay makes the weights smaller"]
def make_optimizer():
    return keras.optimizers.SGD(learning_rate=0.01, weight_decay=1e-6, momentum=0.9, nesterov=True)
