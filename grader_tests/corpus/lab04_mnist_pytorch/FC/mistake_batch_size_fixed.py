#: kind = "mistake"
#: score = 0.0
#: says = ["the batch size is written into view or reshape"]
class FC(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10))
    def forward(self, x):
        return self.net(x.view(128, 784))
