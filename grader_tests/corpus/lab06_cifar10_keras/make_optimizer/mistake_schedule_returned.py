#: kind = "mistake"
#: score = 0.0
#: says = ["the schedule is returned"]
def make_optimizer():
    return keras.optimizers.schedules.InverseTimeDecay(0.01, 1, 1e-6)
