#: kind = "mistake"
#: score = 0.0
#: says = ["weight decay is added"]
def make_optimizer(model):
    return torch.optim.SGD(model.parameters(), lr=0.1, weight_decay=1e-2)
