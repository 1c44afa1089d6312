#: kind = "mistake"
#: score = 1.8
#: says = ["clipping, weight decay, averaging"]
def make_optimizer():
    rate = keras.optimizers.schedules.InverseTimeDecay(0.01, decay_steps=1, decay_rate=1e-6)
    return keras.optimizers.SGD(rate, momentum=0.9, nesterov=True, clipnorm=1.0)
