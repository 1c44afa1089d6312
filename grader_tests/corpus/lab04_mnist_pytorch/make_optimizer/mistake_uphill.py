#: kind = "mistake"
#: score = 0.0
#: says = ["the steps go uphill"]
def make_optimizer(model):
    return torch.optim.SGD(model.parameters(), lr=0.1, maximize=True)
