#: kind = "mistake"
#: score = 0.0
#: says = ["your code raised TypeError", "something that is no parameter"]
def set_sobel(conv):
    conv.weight = torch.tensor([[[[1.0, 0.0, -1.0], [2.0, 0.0, -2.0], [1.0, 0.0, -1.0]]]])
    conv.bias = torch.zeros(1)
