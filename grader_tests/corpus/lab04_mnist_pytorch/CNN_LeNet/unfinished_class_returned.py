#: kind = "unfinished"
#: score = 0.0
#: says = ["gave a class instead of a model"]
class Net(nn.Module):
    pass
def CNN_LeNet():
    return Net
