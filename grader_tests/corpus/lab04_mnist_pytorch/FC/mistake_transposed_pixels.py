#: kind = "mistake"
#: score = 1.0
#: says = ["flatten in the wrong order: x and y are exchanged"]
class FC(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10))
    def forward(self, x):
        return self.net(x.permute(0, 3, 2, 1).reshape(len(x), -1))
