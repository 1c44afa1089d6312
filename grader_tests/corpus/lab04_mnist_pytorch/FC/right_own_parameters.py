#: kind = "right"
#: score = 2.0
class FC(torch.nn.Module):
    """matrices by hand, the other way round than nn.Linear has them"""
    def __init__(self):
        super().__init__()
        sizes = 784, 512, 256, 128, 10
        self.W = torch.nn.ParameterList([torch.nn.Parameter(torch.randn(a, b) * (2 / a) ** 0.5) for a, b in zip(sizes, sizes[1:])])
        self.b = torch.nn.ParameterList([torch.nn.Parameter(torch.zeros(b)) for b in sizes[1:]])
    def forward(self, x):
        x = x.reshape(x.shape[0], -1)
        for i in range(4):
            x = x @ self.W[i] + self.b[i]
            if i < 3:
                x = x.clamp(min=0)
        return x
