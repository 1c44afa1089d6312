#: kind = "mistake"
#: score = 0.0
#: says = ["the biases are left out"]
def make_optimizer(model):
    return torch.optim.SGD([p for n, p in model.named_parameters() if "weight" in n], lr=0.1)
