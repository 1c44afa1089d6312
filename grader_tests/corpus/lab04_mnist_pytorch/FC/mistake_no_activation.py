#: kind = "mistake"
#: score = 1.0
#: says = ["there is no ReLU at all"]
class FC(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Flatten(), nn.Linear(784, 512), nn.Linear(512, 256), nn.Linear(256, 128), nn.Linear(128, 10))
    def forward(self, x):
        return self.net(x)
