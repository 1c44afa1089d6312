#: kind = "right"
#: score = 2.0
class FC(nn.Module):
    def __init__(self, sizes=(784, 512, 256, 128, 10)):
        super().__init__()
        self.schichten = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes[:-1], sizes[1:]))
        print("neu:", sizes)
    def forward(self, bilder):
        h = torch.flatten(bilder, start_dim=1)
        *versteckt, letzte = self.schichten
        for schicht in versteckt:
            h = torch.maximum(schicht(h), torch.zeros(()))
        return letzte(h)
m = FC()
print(m(torch.rand(2, 1, 28, 28)))
