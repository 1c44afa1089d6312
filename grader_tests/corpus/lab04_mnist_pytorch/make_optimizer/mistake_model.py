#: kind = "mistake"
#: score = 0.0
#: says = ["the model is handed over, instead of its parameters"]
def make_optimizer(model):
    return torch.optim.SGD(model, lr=0.1)
