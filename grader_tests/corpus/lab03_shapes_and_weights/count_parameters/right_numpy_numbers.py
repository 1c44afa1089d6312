#: kind = "right"
#: score = 3.0
def conv(k, n):
    return np.prod([3, 3, k]) * n + n

def dense(m, n):
    return np.int64(m) * n + n

def count_parameters():
    vgg, k = {}, 3
    for block, n, layers in [(1, 64, 2), (2, 128, 2), (3, 256, 3), (4, 512, 3), (5, 512, 3)]:
        for i in range(layers):
            vgg[f"block{block}_conv{i + 1}"] = conv(k, n)
            k = n
    vgg |= {"fc1": dense(25088, 4096), "fc2": dense(4096, 4096), "predictions": dense(4096, 1000)}
    return {
        "VGG-16": vgg,
        "Keras": {"conv_1": conv(1, 32), "conv_2": conv(32, 16), "dense_1": dense(784, 10)},
        "CNN": {"conv_1": conv(1, 16), "conv_2": conv(16, 32), "conv_3": conv(32, 64),
                "dense_1": dense(576, 128), "dense_2": dense(128, 10)},
        "LeNet": {"conv_1": conv(1, 6), "conv_2": conv(6, 16),
                  "dense_1": dense(784, 120), "dense_2": dense(120, 84), "dense_3": dense(84, 10)},
        "MLP": {f"dense_{i + 1}": dense(m, n) for i, (m, n) in enumerate([(784, 512), (512, 256), (256, 128), (128, 10)])},
    }
