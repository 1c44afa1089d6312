#: kind = "right"
#: score = 2.0
class CNN_LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        def P(*shape):
            return nn.Parameter(torch.empty(*shape).normal_() / (np.prod(shape[1:]) / 2) ** 0.5)
        self.k1, self.k2 = P(6, 1, 3, 3), P(16, 6, 3, 3)
        self.w1, self.w2, self.w3 = P(120, 784), P(84, 120), P(10, 84)
        for name, n in dict(a=6, b=16, c=120, d=84, e=10).items():
            self.register_parameter(name, nn.Parameter(torch.zeros(n)))
    def forward(self, x):
        x = torch.conv2d(x, self.k1, self.a, padding=1).relu()
        x = x.unflatten(2, (14, 2)).unflatten(4, (14, 2)).amax((3, 5))
        x = torch.conv2d(x, self.k2, self.b, padding=1).relu()
        x = x.unfold(2, 2, 2).unfold(3, 2, 2).amax((-1, -2))
        x = x.flatten(1)
        x = (x @ self.w1.T + self.c).relu()
        x = torch.addmm(self.d, x, self.w2.t()).relu()
        return torch.nn.functional.linear(x, self.w3, self.e)
