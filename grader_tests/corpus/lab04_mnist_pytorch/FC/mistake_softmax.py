#: kind = "mistake"
#: score = 1.0
#: says = ["likely cause: softmax is in the model, before the cross-entropy"]
class FC(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Flatten(), nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10), nn.Softmax(dim=1))
    def forward(self, x):
        return self.net(x)
