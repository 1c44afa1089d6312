#: kind = "mistake"
#: score = 0.0
#: says = ["ten times yes or no"]
def make_criterion():
    return lambda z, y: nn.functional.binary_cross_entropy_with_logits(z, nn.functional.one_hot(y, 10).float())
