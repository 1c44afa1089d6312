#: kind = "mistake"
#: score = 0.0
#: says = ["for copies of the parameters"]
def make_optimizer(model):
    weights = [p.detach().clone().requires_grad_() for p in model.parameters()]
    return torch.optim.SGD(weights, lr=0.1)
