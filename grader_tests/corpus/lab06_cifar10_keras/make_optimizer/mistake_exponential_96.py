#: kind = "mistake"
#: score = 1.2
#: says = ["the decay is exponential"]
def make_optimizer():
    rate = keras.optimizers.schedules.ExponentialDecay(0.01, decay_steps=10000, decay_rate=0.96)
    return keras.optimizers.SGD(rate, momentum=0.9, nesterov=True)
