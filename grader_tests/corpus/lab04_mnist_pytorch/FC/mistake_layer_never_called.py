#: kind = "mistake"
#: score = 0.0
#: says = ["a layer is made in __init__, and not called in forward"]
class FC(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(784, 512); self.b = nn.Linear(512, 256); self.c = nn.Linear(256, 128); self.d = nn.Linear(128, 10); self.e = nn.Linear(256, 10)
    def forward(self, x):
        x = torch.relu(self.a(x.flatten(1)))
        x = torch.relu(self.b(x))
        return self.e(x)
