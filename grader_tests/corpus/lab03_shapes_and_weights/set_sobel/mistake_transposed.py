#: kind = "mistake"
#: score = 0.2
#: says = ["likely cause: the weights are transposed"]
def set_sobel(conv):
    with torch.no_grad():
        conv.weight[0, 0] = torch.tensor([[1.0, 0.0, -1.0], [2.0, 0.0, -2.0], [1.0, 0.0, -1.0]]).T
        conv.bias[:] = 0
