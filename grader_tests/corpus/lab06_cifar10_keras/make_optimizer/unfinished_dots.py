#: kind = "unfinished"
#: score = 0.0
#: says = ["your code raised ValueError"]
def make_optimizer():
    rate = ...
    return keras.optimizers.SGD(rate, momentum=0.9, nesterov=True)
