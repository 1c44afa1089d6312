#: kind = "mistake"
#: score = 0.0
#: says = ["layers are set before super().__init__() is called"]
class FC(nn.Module):
    def __init__(self):
        self.net = nn.Sequential(nn.Flatten(), nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10))
    def forward(self, x):
        return self.net(x)
