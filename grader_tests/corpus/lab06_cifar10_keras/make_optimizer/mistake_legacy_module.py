#: kind = "mistake"
#: score = 0.0
#: says = ["keras.optimizers.legacy is gone"]
def make_optimizer():
    return keras.optimizers.legacy.SGD(learning_rate=0.01, decay=1e-6, momentum=0.9, nesterov=True)
