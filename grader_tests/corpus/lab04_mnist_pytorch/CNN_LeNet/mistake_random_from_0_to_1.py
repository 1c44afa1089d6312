#: kind = "mistake"
#: score = 1.8
#: says = ["the weights do not start as PyTorch's layers start", "far too large"]
class CNN_LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Sequential(
            nn.Conv2d(1, 6, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(6, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(),
        )
        self.dense = nn.Sequential(nn.Linear(784, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10))
        for layer in [*self.conv, *self.dense]:
            if hasattr(layer, "weight"):
                nn.init.uniform_(layer.weight)  # random, between 0 and 1
                nn.init.zeros_(layer.bias)

    def forward(self, x):
        return self.dense(self.conv(x))
