#: kind = "mistake"
#: score = 1.2
#: says = ["the momentum is what it keeps"]
def make_optimizer():
    rate = keras.optimizers.schedules.InverseTimeDecay(0.01, decay_steps=1, decay_rate=1e-6)
    return keras.optimizers.SGD(rate, momentum=0.1, nesterov=True)
