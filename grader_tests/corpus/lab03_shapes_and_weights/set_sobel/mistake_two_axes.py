#: kind = "mistake"
#: score = 0.2
#: says = ["the axes for the filters and the channels are missing"]
def set_sobel(conv):
    conv.weight.data = torch.tensor([[1.0, 0.0, -1.0], [2.0, 0.0, -2.0], [1.0, 0.0, -1.0]])
    conv.bias.data = torch.zeros(1)
