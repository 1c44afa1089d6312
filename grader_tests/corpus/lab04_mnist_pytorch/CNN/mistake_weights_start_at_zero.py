#: kind = "mistake"
#: score = 1.8
#: says = ["the weights do not start as PyTorch's layers start", "all weights 0"]
class CNN(nn.Module):
    def __init__(self, filters=(16, 32, 64)):
        super().__init__()
        channels = 1
        self.convs = nn.ModuleList()
        for many in filters:
            self.convs.append(nn.Conv2d(channels, many, 3, padding=1))
            channels = many
        self.hidden = nn.Linear(channels * 9, 128)
        self.out = nn.Linear(128, 10)
        # start from scratch
        for p in self.parameters():
            nn.init.zeros_(p)

    def forward(self, x):
        for conv in self.convs:
            x = nn.functional.max_pool2d(nn.functional.relu(conv(x)), 2)
        x = nn.functional.relu(self.hidden(torch.flatten(x, 1)))
        return self.out(x)
