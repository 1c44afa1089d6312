#: kind = "unfinished"
#: score = 0.6
#: says = ["the momentum is forgotten", "not decayed"]
def make_optimizer():
    return keras.optimizers.SGD()
