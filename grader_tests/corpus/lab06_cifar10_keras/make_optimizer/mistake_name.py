#: kind = "mistake"
#: score = 0.0
#: says = ["a name stands for an optimizer"]
def make_optimizer():
    return "sgd"
