#: kind = "right"
#: score = 2.0
class CNN(nn.Module):
    def __init__(self, filters=(16, 32, 64)):
        super().__init__()
        self.ausgang = nn.LazyLinear(10)
        self.dicht = nn.LazyLinear(128)
        self.faltungen = nn.ModuleList(nn.LazyConv2d(n, 3, padding=1) for n in filters)
    def forward(self, x):
        for f in self.faltungen:
            x = nn.functional.pad(x, (0, 0, 0, 0))
            x = torch.max_pool2d(f(x), 2).clamp_min(0)
        return self.ausgang(self.dicht(x.flatten(1)).relu())
