#: kind = "mistake"
#: score = 0.2
#: says = ["all rows are 1, 0, -1"]
def set_sobel(conv):
    with torch.no_grad():
        conv.weight[:] = torch.tensor([1.0, 0.0, -1.0])
        conv.bias[:] = 0
