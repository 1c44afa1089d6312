#: kind = "mistake"
#: score = 0.0
#: says = ["softmax over the images instead of the classes"]
def make_criterion():
    return lambda z, y: -torch.log_softmax(z, 0)[torch.arange(len(y)), y].mean()
