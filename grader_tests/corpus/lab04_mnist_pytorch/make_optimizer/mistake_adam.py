#: kind = "mistake"
#: score = 0.0
#: says = ["Adam instead of SGD"]
def make_optimizer(model):
    return torch.optim.Adam(model.parameters(), lr=0.1)
