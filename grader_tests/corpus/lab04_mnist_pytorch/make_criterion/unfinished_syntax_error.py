#: kind = "unfinished"
#: score = 0.0
#: says = ["does not run: SyntaxError"]
def make_criterion():
    return nn.CrossEntropyLoss(
