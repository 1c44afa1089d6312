#: kind = "right"
#: score = 2.0
import torch.nn.functional as F
class CNN(nn.Module):
    def __init__(self, filters=(16, 32, 64)):
        super(CNN, self).__init__()
        a, b, c = filters
        self.conv1 = nn.Conv2d(1, a, 3, padding=1)
        self.conv2 = nn.Conv2d(a, b, 3, padding=1)
        self.conv3 = nn.Conv2d(b, c, 3, padding=1)
        self.fc1 = nn.Linear(3 * 3 * c, 128)
        self.fc2 = nn.Linear(128, 10)
    def forward(self, x):
        for conv in (self.conv1, self.conv2, self.conv3):
            x = F.max_pool2d(F.relu(conv(x)), 2)
        x = x.view(x.shape[0], -1)
        return self.fc2(F.relu(self.fc1(x)))
