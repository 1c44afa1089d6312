#: kind = "mistake"
#: score = 1.6
#: says = ["Nesterov is forgotten"]
def make_optimizer():
    rate = keras.optimizers.schedules.InverseTimeDecay(0.01, decay_steps=1, decay_rate=1e-6)
    return keras.optimizers.SGD(rate, momentum=0.9)
