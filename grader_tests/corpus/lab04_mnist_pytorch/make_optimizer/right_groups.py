#: kind = "right"
#: score = 1.0
def make_optimizer(model):
    return torch.optim.SGD([{"params": [p]} for p in model.parameters()], lr=1e-1)
