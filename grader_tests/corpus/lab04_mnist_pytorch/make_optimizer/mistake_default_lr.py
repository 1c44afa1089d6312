#: kind = "mistake"
#: score = 0.0
#: says = ["the learning rate is 0.001, not 0.1"]
def make_optimizer(model):
    return torch.optim.SGD(model.parameters())
