#: kind = "mistake"
#: score = 0.0
#: says = ["label smoothing is added"]
def make_criterion():
    return nn.CrossEntropyLoss(label_smoothing=0.1)
