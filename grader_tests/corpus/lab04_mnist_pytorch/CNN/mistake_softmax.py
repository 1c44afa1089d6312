#: kind = "mistake"
#: score = 1.0
#: says = ["softmax is in the model, before the cross-entropy"]
class CNN(nn.Module):
    def __init__(self, filters=(16, 32, 64)):
        super().__init__()
        self.net = nn.Sequential(nn.Conv2d(1, filters[0], 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(filters[0], filters[1], 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(filters[1], filters[2], 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(9 * filters[2], 128), nn.ReLU(), nn.Linear(128, 10), nn.Softmax(dim=1))
    def forward(self, x):
        return self.net(x)
