#: kind = "mistake"
#: score = 0.0
#: says = ["log_softmax is missing"]
def make_criterion():
    return nn.NLLLoss()
