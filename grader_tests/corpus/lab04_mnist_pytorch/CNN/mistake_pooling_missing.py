#: kind = "mistake"
#: score = 0.0
#: says = ["one pooling is missing"]
class CNN(nn.Module):
    def __init__(self, filters=(16, 32, 64)):
        super().__init__()
        self.net = nn.Sequential(nn.Conv2d(1, filters[0], 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(filters[0], filters[1], 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(filters[1], filters[2], 3, padding=1), nn.ReLU(), nn.Identity(), nn.Flatten(), nn.Linear(49 * filters[2], 128), nn.ReLU(), nn.Linear(128, 10))
    def forward(self, x):
        return self.net(x)
