#: kind = "mistake"
#: score = 0.2
#: says = ["another optimizer, Adam"]
def make_optimizer():
    rate = keras.optimizers.schedules.InverseTimeDecay(0.01, 1, 1e-6)
    return keras.optimizers.Adam(rate)
