#: kind = "right"
#: score = 3.0
NETS = {
    "MLP": (28, 1, "d512 d256 d128 d10"),
    "LeNet": (28, 1, "c6 p c16 p d120 d84 d10"),
    "CNN": (28, 1, "c16 p c32 p c64 p d128 d10"),
    "Keras": (28, 1, "c32 p c16 p d10"),
    "VGG-16": (224, 3, "c64 c64 p c128 c128 p c256 c256 c256 p c512 c512 c512 p c512 c512 c512 p d4096 d4096 d1000"),
}

def walk(side, k, steps):
    inputs = None
    for step in steps.split():
        if step == "p":
            side //= 2
        elif step[0] == "c":
            n = int(step[1:])
            yield "conv", (9 * k + 1) * n
            k = n
        else:
            n = int(step[1:])
            inputs = side * side * k if inputs is None else inputs
            yield "dense", (inputs + 1) * n
            inputs = n

def count_parameters():
    result = {}
    for net, (side, k, steps) in NETS.items():
        seen, layers = {"conv": 0, "dense": 0}, {}
        for kind, n in walk(side, k, steps):
            seen[kind] += 1
            layers[f"{kind}_{seen[kind]}"] = n
        result[net] = layers
    vgg = iter(result["VGG-16"].values())
    names = [f"block{b}_conv{i + 1}" for b, m in enumerate((2, 2, 3, 3, 3), 1) for i in range(m)]
    result["VGG-16"] = dict(zip(names + ["fc1", "fc2", "predictions"], vgg))
    return result
