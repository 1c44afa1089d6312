#: kind = "mistake"
#: score = 0.0
#: says = ["the sign is lost"]
def make_criterion():
    return lambda z, y: torch.log_softmax(z, 1)[torch.arange(len(y)), y].mean()
