#: kind = "mistake"
#: score = 0.0
#: says = ["BatchNorm, are added"]
class CNN(nn.Module):
    def __init__(self, filters=(16, 32, 64)):
        super().__init__()
        layers, k = [], 1
        for n in filters:
            layers += [nn.Conv2d(k, n, 3, padding=1), nn.BatchNorm2d(n), nn.ReLU(), nn.MaxPool2d(2)]
            k = n
        self.net = nn.Sequential(*layers, nn.Flatten(), nn.Linear(9 * k, 128), nn.ReLU(), nn.Linear(128, 10))
    def forward(self, x):
        return self.net(x)
