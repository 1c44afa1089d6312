#: kind = "right"
#: score = 1.0
class Criterion(nn.Module):
    def __init__(self):
        super().__init__()
        self.log, self.nll = nn.LogSoftmax(dim=-1), nn.NLLLoss(reduction="mean")
    def forward(self, z, y):
        return self.nll(self.log(z), y)
make_criterion = Criterion
