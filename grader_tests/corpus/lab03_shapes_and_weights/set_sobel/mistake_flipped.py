#: kind = "mistake"
#: score = 0.2
#: says = ["the kernel is flipped"]
def set_sobel(conv):
    with torch.no_grad():
        conv.weight[0, 0] = torch.tensor([[1.0, 0.0, -1.0], [2.0, 0.0, -2.0], [1.0, 0.0, -1.0]]).flip(0, 1)
        conv.bias[:] = 0
