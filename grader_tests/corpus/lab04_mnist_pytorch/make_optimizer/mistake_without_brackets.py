#: kind = "mistake"
#: score = 0.0
#: says = ["likely cause"]
def make_optimizer(model):
    return torch.optim.SGD(model.parameters, lr=0.1)
