#: kind = "mistake"
#: score = 1.2
#: says = ["the millionth is there twice"]
def make_optimizer():
    rate = keras.optimizers.schedules.InverseTimeDecay(0.01, decay_steps=1_000_000, decay_rate=1e-6)
    return keras.optimizers.SGD(rate, momentum=0.9, nesterov=True)
