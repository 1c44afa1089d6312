#: kind = "mistake"
#: score = 0.0
#: says = ["the new weights are whole numbers"]
def set_sobel(conv):
    conv.weight.data = torch.tensor([[[[1, 0, -1], [2, 0, -2], [1, 0, -1]]]])
    conv.bias.data = torch.zeros(1)
