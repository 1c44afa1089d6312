#: kind = "unfinished"
#: score = 0.0
#: says = ["expected 567,434 parameters, got 0"]
class FC(nn.Module):
    def __init__(self):
        super().__init__()
        ...
    def forward(self, x):
        ...
