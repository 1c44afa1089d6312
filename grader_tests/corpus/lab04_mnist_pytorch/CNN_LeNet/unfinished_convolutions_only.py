#: kind = "unfinished"
#: score = 0.0
#: says = ["expected 106,154 parameters, got 940"]
class CNN_LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Conv2d(1, 6, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2))
    def forward(self, x):
        return self.net(x)
