#: kind = "unfinished"
#: score = 0.0
#: says = ["no return statement"]
def make_optimizer(model):
    opt = torch.optim.SGD(model.parameters(), lr=0.1)
