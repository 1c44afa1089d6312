#: kind = "mistake"
#: score = 0.0
#: says = ["a class is returned"]
def make_optimizer(model):
    return torch.optim.SGD
