#: kind = "mistake"
#: score = 0.0
#: says = ["the layer's weights are the same after the call as before it"]
conv = torch.nn.Conv2d(1, 1, 3)
def set_sobel(layer):
    with torch.no_grad():
        conv.weight[0, 0] = torch.tensor([[1.0, 0.0, -1.0], [2.0, 0.0, -2.0], [1.0, 0.0, -1.0]])
        conv.bias[:] = 0
