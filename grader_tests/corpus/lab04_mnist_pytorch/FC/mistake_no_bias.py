#: kind = "mistake"
#: score = 0.0
#: says = ["the biases are missing"]
class FC(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Flatten(), nn.Linear(784, 512, bias=False), nn.ReLU(), nn.Linear(512, 256, bias=False), nn.ReLU(), nn.Linear(256, 128, bias=False), nn.ReLU(), nn.Linear(128, 10, bias=False))
    def forward(self, x):
        return self.net(x)
