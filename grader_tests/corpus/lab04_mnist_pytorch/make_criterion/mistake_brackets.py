#: kind = "mistake"
#: score = 0.0
#: says = ["the brackets are missing"]
def make_criterion():
    return nn.CrossEntropyLoss
