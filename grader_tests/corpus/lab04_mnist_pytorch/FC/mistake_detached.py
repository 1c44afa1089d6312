#: kind = "mistake"
#: score = 1.6
#: says = ["no gradients reach the parameters"]
class FC(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Flatten(), nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10))
    @torch.no_grad()
    def forward(self, x):
        return self.net(x)
