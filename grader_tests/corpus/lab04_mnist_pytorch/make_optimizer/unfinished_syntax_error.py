#: kind = "unfinished"
#: score = 0.0
#: says = ["does not run: SyntaxError"]
def make_optimizer(model)
    return torch.optim.SGD(model.parameters(), lr=0.1)
