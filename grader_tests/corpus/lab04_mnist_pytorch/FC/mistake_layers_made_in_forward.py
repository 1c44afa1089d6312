#: kind = "mistake"
#: score = 0.0
#: says = ["made anew in each forward"]
class FC(nn.Module):
    def forward(self, x):
        x = x.flatten(1)
        x = torch.relu(nn.Linear(784, 512)(x))
        x = torch.relu(nn.Linear(512, 256)(x))
        x = torch.relu(nn.Linear(256, 128)(x))
        return nn.Linear(128, 10)(x)
