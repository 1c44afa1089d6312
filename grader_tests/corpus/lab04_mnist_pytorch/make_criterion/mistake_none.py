#: kind = "mistake"
#: score = 0.0
#: says = ["one loss for each image"]
def make_criterion():
    return nn.CrossEntropyLoss(reduction="none")
