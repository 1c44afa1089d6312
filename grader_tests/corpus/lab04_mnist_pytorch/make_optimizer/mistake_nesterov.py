#: kind = "mistake"
#: score = 0.0
#: says = ["momentum is added"]
def make_optimizer(model):
    return torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9, nesterov=True)
