#: kind = "mistake"
#: score = 0.0
#: says = ["the squared error"]
def make_criterion():
    return lambda z, y: ((z - nn.functional.one_hot(y, 10)) ** 2).mean()
