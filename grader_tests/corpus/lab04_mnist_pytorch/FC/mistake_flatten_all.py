#: kind = "mistake"
#: score = 0.0
#: says = ["your code raised RuntimeError", "flatten has to leave n alone"]
class FC(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(784, 512); self.b = nn.Linear(512, 256); self.c = nn.Linear(256, 128); self.d = nn.Linear(128, 10)
    def forward(self, x):
        x = x.flatten()
        return self.d(torch.relu(self.c(torch.relu(self.b(torch.relu(self.a(x)))))))
