#: kind = "mistake"
#: score = 1.2
#: says = ["an argument decay= is one of old versions"]
def make_optimizer():
    return keras.optimizers.SGD(learning_rate=0.01, decay=1e-6, momentum=0.9, nesterov=True)
