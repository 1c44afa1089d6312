#: kind = "mistake"
#: score = 0.0
#: says = ["it wants their logarithms"]
def make_criterion():
    return lambda z, y: nn.functional.nll_loss(z.softmax(1), y)
