#: kind = "right"
#: score = 1.0
@torch.no_grad()
def set_sobel(conv):
    kernel = torch.tensor([1, 0, -1, 2, 0, -2, 1, 0, -1]).view(1, 1, 3, 3)
    conv.weight.copy_(kernel)
    conv.bias.fill_(0)
    return conv
