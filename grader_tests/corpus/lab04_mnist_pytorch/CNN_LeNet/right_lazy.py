#: kind = "right"
#: score = 2.0
class CNN_LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.LazyConv2d(6, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.LazyConv2d(16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
                                 nn.Flatten(), nn.LazyLinear(120), nn.ReLU(), nn.LazyLinear(84), nn.ReLU(), nn.LazyLinear(10))
        self.net(torch.zeros(1, 1, 28, 28))
    def forward(self, x):
        return self.net(x)
