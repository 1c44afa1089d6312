#: kind = "unfinished"
#: score = 0.0
#: says = ["gave None instead of a model"]
def FC():
    model = nn.Sequential(nn.Flatten(), nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10))
