#: kind = "right"
#: score = 2.0
class CNN_LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.pool = nn.MaxPool2d(2)
        self.act = nn.ReLU()
        self.c = nn.ModuleList([nn.Conv2d(1, 6, 3, padding=1), nn.Conv2d(6, 16, 3, padding=1)])
        self.d = nn.ModuleList([nn.Linear(784, 120), nn.Linear(120, 84), nn.Linear(84, 10)])
    def forward(self, x):
        for c in self.c:
            x = self.act(self.pool(c(x)))
        x = x.reshape(x.size(0), 784)
        for i, d in enumerate(self.d):
            x = d(x)
            if i != 2:
                x = self.act(x)
        return x
