#: kind = "mistake"
#: score = 1.6
#: says = ["it is made outside of the function"]
rate = keras.optimizers.schedules.InverseTimeDecay(0.01, 1, 1e-6)
optimizer = keras.optimizers.SGD(rate, momentum=0.9, nesterov=True)
def make_optimizer():
    return optimizer
