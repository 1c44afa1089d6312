#: kind = "mistake"
#: score = 1.0
#: says = ["the channels are moved last"]
class CNN(nn.Module):
    def __init__(self, filters=(16, 32, 64)):
        super().__init__()
        a, b, c = filters
        self.c1, self.c2, self.c3 = nn.Conv2d(1, a, 3, padding=1), nn.Conv2d(a, b, 3, padding=1), nn.Conv2d(b, c, 3, padding=1)
        self.pool, self.d1, self.d2 = nn.MaxPool2d(2), nn.Linear(9 * c, 128), nn.Linear(128, 10)
    def forward(self, x):
        x = self.pool(torch.relu(self.c1(x)))
        x = self.pool(torch.relu(self.c2(x)))
        x = self.pool(torch.relu(self.c3(x)))
        x = x.permute(0, 2, 3, 1).reshape(len(x), -1)
        return self.d2(torch.relu(self.d1(x)))
