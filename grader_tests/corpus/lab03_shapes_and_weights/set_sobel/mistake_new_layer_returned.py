#: kind = "mistake"
#: score = 0.0
#: says = ["a new layer is made and returned"]
def set_sobel(conv):
    new = torch.nn.Conv2d(1, 1, 3)
    with torch.no_grad():
        new.weight[0, 0] = torch.tensor([[1.0, 0.0, -1.0], [2.0, 0.0, -2.0], [1.0, 0.0, -1.0]])
        new.bias[:] = 0
    return new
