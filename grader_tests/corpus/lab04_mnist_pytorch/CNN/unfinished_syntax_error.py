#: kind = "unfinished"
#: score = 0.0
#: says = ["does not run: SyntaxError"]
class CNN(nn.Module):
    def __init__(self, filters=(16, 32, 64)):
        super().__init__(
