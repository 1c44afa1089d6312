#: kind = "right"
#: score = 2.0
def CNN_LeNet():
    def block(a, b):
        return nn.Sequential(nn.Conv2d(a, b, 3, 1, 1), nn.ReLU(), nn.MaxPool2d(2, 2))
    return nn.Sequential(block(1, 6), block(6, 16), nn.Flatten(), nn.Linear(784, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10))
