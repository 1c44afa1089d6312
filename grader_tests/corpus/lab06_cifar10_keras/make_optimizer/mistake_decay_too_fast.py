#: kind = "mistake"
#: score = 1.2
#: says = ["the decay is too fast"]
def make_optimizer():
    rate = keras.optimizers.schedules.InverseTimeDecay(0.01, decay_steps=1, decay_rate=1e-4)
    return keras.optimizers.SGD(rate, momentum=0.9, nesterov=True)
