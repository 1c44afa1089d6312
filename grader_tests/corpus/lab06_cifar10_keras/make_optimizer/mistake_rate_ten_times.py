#: kind = "mistake"
#: score = 1.4
#: says = ["the learning rate is 0.1"]
def make_optimizer():
    rate = keras.optimizers.schedules.InverseTimeDecay(0.1, decay_steps=1, decay_rate=1e-6)
    return keras.optimizers.SGD(rate, momentum=0.9, nesterov=True)
