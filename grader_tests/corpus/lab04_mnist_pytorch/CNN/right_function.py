#: kind = "right"
#: score = 2.0
def CNN(filters=[16, 32, 64]):
    channels = [1, *filters]
    body = []
    for i, o in zip(channels, channels[1:]):
        body.append(nn.Conv2d(i, o, (3, 3), padding="same"))
        body.append(nn.MaxPool2d((2, 2)))
        body.append(nn.ReLU())
    return nn.Sequential(*body, nn.Flatten(1, -1), nn.Linear(9 * channels[-1], 128), nn.ReLU(), nn.Linear(128, 10))
