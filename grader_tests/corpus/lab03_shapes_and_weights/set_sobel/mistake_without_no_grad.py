#: kind = "mistake"
#: score = 0.0
#: says = ["your code raised RuntimeError", "write into them under `with torch.no_grad():`"]
def set_sobel(conv):
    conv.weight[0, 0] = torch.tensor([[1.0, 0.0, -1.0], [2.0, 0.0, -2.0], [1.0, 0.0, -1.0]])
    conv.bias[:] = 0
