#: kind = "mistake"
#: score = 0.9
#: says = ["conv.weight.dtype torch.float64"]
def set_sobel(conv):
    conv.weight = torch.nn.Parameter(torch.tensor([[[[1.0, 0.0, -1.0], [2.0, 0.0, -2.0], [1.0, 0.0, -1.0]]]]))
    conv.bias = torch.nn.Parameter(torch.zeros(1))
