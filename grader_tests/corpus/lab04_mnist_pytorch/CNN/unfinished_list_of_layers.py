#: kind = "unfinished"
#: score = 0.0
#: says = ["gave no model of PyTorch"]
def CNN(filters=(16, 32, 64)):
    return [nn.Conv2d(1, filters[0], 3, padding=1), nn.ReLU()]
