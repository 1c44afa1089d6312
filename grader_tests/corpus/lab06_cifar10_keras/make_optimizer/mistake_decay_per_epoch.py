#: kind = "mistake"
#: score = 1.2
#: says = ["the decay is too slow"]
steps_per_epoch = 313
def make_optimizer():
    rate = keras.optimizers.schedules.InverseTimeDecay(0.01, decay_steps=steps_per_epoch, decay_rate=1e-6, staircase=True)
    return keras.optimizers.SGD(rate, momentum=0.9, nesterov=True)
