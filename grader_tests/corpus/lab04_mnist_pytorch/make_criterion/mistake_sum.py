#: kind = "mistake"
#: score = 0.0
#: says = ["the sum over the images instead of their mean"]
def make_criterion():
    return nn.CrossEntropyLoss(reduction="sum")
