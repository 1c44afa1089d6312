#: kind = "mistake"
#: score = 0.0
#: says = ["an optimizer of PyTorch"]
import torch
def make_optimizer():
    return torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.01, momentum=0.9, nesterov=True)
