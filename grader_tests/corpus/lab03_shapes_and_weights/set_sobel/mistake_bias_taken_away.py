#: kind = "mistake"
#: score = 0.4
#: says = ["the bias is taken away"]
def set_sobel(conv):
    with torch.no_grad():
        conv.weight[0, 0] = torch.tensor([[1.0, 0.0, -1.0], [2.0, 0.0, -2.0], [1.0, 0.0, -1.0]])
    conv.bias = None
