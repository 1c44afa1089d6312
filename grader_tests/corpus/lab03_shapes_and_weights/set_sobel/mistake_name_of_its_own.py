#: kind = "mistake"
#: score = 0.2
#: says = ["instead of into conv.weight"]
def set_sobel(conv):
    weight = conv.weight.detach().clone()
    weight[0, 0] = torch.tensor([[1.0, 0.0, -1.0], [2.0, 0.0, -2.0], [1.0, 0.0, -1.0]])
    conv.bias.data.zero_()
