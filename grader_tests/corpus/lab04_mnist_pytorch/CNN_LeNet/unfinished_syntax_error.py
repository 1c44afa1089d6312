#: kind = "unfinished"
#: score = 0.0
#: says = ["does not run: SyntaxError"]
class CNN_LeNet(nn.Module):
    def __init__(self:
        super().__init__()
