#: kind = "unfinished"
#: score = 0.0
#: says = ["no return statement"]
def make_optimizer():
    rate = keras.optimizers.schedules.InverseTimeDecay(0.01, decay_steps=1, decay_rate=1e-6)
    optimizer = keras.optimizers.SGD(rate, momentum=0.9, nesterov=True)
