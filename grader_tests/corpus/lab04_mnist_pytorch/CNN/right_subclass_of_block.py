#: kind = "right"
#: score = 2.0
class Block(nn.Module):
    def __init__(self, a, b):
        super().__init__()
        self.conv, self.pool = nn.Conv2d(a, b, 3, 1, 1), nn.AdaptiveMaxPool2d
    def forward(self, x):
        y = torch.relu(self.conv(x))
        s = y.shape[-1] // 2
        return y[..., : 2 * s, : 2 * s].reshape(*y.shape[:2], s, 2, s, 2).amax((3, 5))
class CNN(nn.Module):
    def __init__(self, filters=(16, 32, 64)):
        super().__init__()
        self.blocks = nn.Sequential(*[Block(a, b) for a, b in zip((1,) + tuple(filters), filters)])
        self.hidden = nn.Sequential(nn.Flatten(), nn.Linear(filters[-1] * 9, 128), nn.ReLU())
        self.out = nn.Linear(128, 10)
    def forward(self, x):
        return self.out(self.hidden(self.blocks(x)))
