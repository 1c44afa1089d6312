#: kind = "mistake"
#: score = 1.8
#: says = ["the weights do not start as PyTorch's layers start"]
class FC(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Flatten(), nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10))
        for p in self.parameters():
            nn.init.zeros_(p)
    def forward(self, x):
        return self.net(x)
