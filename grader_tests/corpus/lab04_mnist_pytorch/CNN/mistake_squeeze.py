#: kind = "mistake"
#: score = 1.8
#: says = ["expected logits of shape (1, 10) for one image, got (10,)", "squeeze"]
class CNN(nn.Module):
    def __init__(self, filters=(16, 32, 64)):
        super().__init__()
        sizes = [1] + list(filters)
        blocks = []
        for before, after in zip(sizes[:-1], sizes[1:]):
            blocks += [nn.Conv2d(before, after, kernel_size=3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
        self.convolutions = nn.Sequential(*blocks)
        self.fc1 = nn.Linear(filters[-1] * 3 * 3, 128)
        self.fc2 = nn.Linear(128, 10)
    def forward(self, x):
        x = self.convolutions(x)
        x = x.reshape(-1, self.fc1.in_features)
        x = torch.relu(self.fc1(x))
        return self.fc2(x).squeeze()
