#: kind = "unfinished"
#: score = 0.0
#: says = ["has no method called forward"]
class FC(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Linear(784, 10)
