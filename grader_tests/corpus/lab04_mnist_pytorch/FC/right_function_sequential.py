#: kind = "right"
#: score = 2.0
def FC():
    sizes = [784, 512, 256, 128]
    layers = [nn.Flatten()]
    for a, b in zip(sizes, sizes[1:]):
        layers += [nn.Linear(a, b), nn.ReLU(inplace=True)]
    return nn.Sequential(*layers, nn.Linear(128, 10))
