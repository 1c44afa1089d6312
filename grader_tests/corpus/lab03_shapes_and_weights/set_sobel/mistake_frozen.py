#: kind = "mistake"
#: score = 0.9
#: says = ["requires_grad is switched off"]
def set_sobel(conv):
    conv.requires_grad_(False)
    conv.weight[0, 0] = torch.tensor([[1.0, 0.0, -1.0], [2.0, 0.0, -2.0], [1.0, 0.0, -1.0]])
    conv.bias[:] = 0
