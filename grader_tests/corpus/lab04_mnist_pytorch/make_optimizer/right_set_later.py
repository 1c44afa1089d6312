#: kind = "right"
#: score = 1.0
def make_optimizer(model):
    opt = torch.optim.SGD(list(model.parameters()), lr=1.0)
    for group in opt.param_groups:
        group["lr"] = 0.1
    return opt
