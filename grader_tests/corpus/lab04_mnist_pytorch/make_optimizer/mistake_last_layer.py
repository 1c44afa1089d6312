#: kind = "mistake"
#: score = 0.0
#: says = ["only the last layer is handed to the optimizer"]
def make_optimizer(model):
    return torch.optim.SGD(list(model.parameters())[-2:], lr=0.1)
