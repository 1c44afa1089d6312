#: kind = "right"
#: score = 2.0
class FC(nn.Module):
    def __init__(self):
        super(FC, self).__init__()
        self.fc4 = nn.Linear(128, 10)
        self.fc1 = nn.Linear(28 * 28, 512)
        self.fc3 = nn.Linear(256, 128)
        self.fc2 = nn.Linear(512, 256)
    def forward(self, x):
        x = x.view(-1, 784)
        x = torch.nn.functional.relu(self.fc1(x))
        x = torch.nn.functional.relu(self.fc2(x))
        x = torch.nn.functional.relu(self.fc3(x))
        return self.fc4(x)
