#: kind = "unfinished"
#: score = 0.0
#: says = ["a slip of the pen in the name"]
def make_criterion():
    return nn.CrossEntropy()
