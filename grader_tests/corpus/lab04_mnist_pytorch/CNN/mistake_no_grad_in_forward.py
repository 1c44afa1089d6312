#: kind = "mistake"
#: score = 1.6
#: says = ["no gradients reach the parameters", "forward cuts the record of how the logits were computed"]
class CNN(nn.Module):
    def __init__(self, filters=(16, 32, 64)):
        super().__init__()
        f1, f2, f3 = filters
        self.conv1 = nn.Conv2d(1, f1, 3, padding=1)
        self.conv2 = nn.Conv2d(f1, f2, 3, padding=1)
        self.conv3 = nn.Conv2d(f2, f3, 3, padding=1)
        self.pool = nn.MaxPool2d(2)
        self.fc = nn.Sequential(nn.Linear(f3 * 3 * 3, 128), nn.ReLU(), nn.Linear(128, 10))

    def forward(self, x):
        with torch.no_grad():  # saves memory
            for conv in [self.conv1, self.conv2, self.conv3]:
                x = self.pool(torch.relu(conv(x)))
            return self.fc(x.flatten(1))
