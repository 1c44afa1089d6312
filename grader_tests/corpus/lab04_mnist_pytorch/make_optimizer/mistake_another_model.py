#: kind = "mistake"
#: score = 0.0
#: says = ["made for another model"]
net = nn.Linear(784, 10)
def make_optimizer(model):
    return torch.optim.SGD(net.parameters(), lr=0.1)
