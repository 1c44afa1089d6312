#: kind = "mistake"
#: score = 1.2
#: says = ["the learning rate is not decayed"]
def make_optimizer():
    rate = keras.optimizers.schedules.InverseTimeDecay(0.01, decay_steps=1, decay_rate=1e-6)
    return keras.optimizers.SGD(0.01, momentum=0.9, nesterov=True)
