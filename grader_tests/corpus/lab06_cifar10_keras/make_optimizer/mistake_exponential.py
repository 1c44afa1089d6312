#: kind = "mistake"
#: score = 1.2
#: says = ["the decay is exponential"]
def make_optimizer():
    rate = keras.optimizers.schedules.ExponentialDecay(0.01, decay_steps=1, decay_rate=1 - 1e-6)
    return keras.optimizers.SGD(rate, momentum=0.9, nesterov=True)
