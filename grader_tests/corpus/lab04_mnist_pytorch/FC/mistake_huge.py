#: kind = "mistake"
#: score = 0.0
#: says = ["does not fit into the memory", "a layer is far too large"]
class FC(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Flatten(), nn.Linear(784, 784 * 128 * 128), nn.ReLU(), nn.Linear(784 * 128 * 128, 512), nn.ReLU(), nn.Linear(512, 10))
    def forward(self, x):
        return self.net(x)
