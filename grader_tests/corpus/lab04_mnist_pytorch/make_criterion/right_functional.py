#: kind = "right"
#: score = 1.0
def make_criterion():
    return nn.functional.cross_entropy
