#: kind = "mistake"
#: score = 0.6
#: says = ["hint: the names are those of the table"]
def count_parameters():
    return {
        "MLP": {
            "Fully connected 1": (784 + 1) * 512,
            "Fully connected 2": (512 + 1) * 256,
            "Fully connected 3": (256 + 1) * 128,
            "Fully connected 4": (128 + 1) * 10,
        },
        "LeNet": {
            "convolution 1": (3 * 3 * 1 + 1) * 6,
            "convolution 2": (3 * 3 * 6 + 1) * 16,
            "Fully connected 1": (7 * 7 * 16 + 1) * 120,
            "Fully connected 2": (120 + 1) * 84,
            "Fully connected 3": (84 + 1) * 10,
        },
        "CNN": {
            "convolution 1": (3 * 3 * 1 + 1) * 16,
            "convolution 2": (3 * 3 * 16 + 1) * 32,
            "convolution 3": (3 * 3 * 32 + 1) * 64,
            "Fully connected 1": (3 * 3 * 64 + 1) * 128,
            "Fully connected 2": (128 + 1) * 10,
        },
        "keras": {
            "convolution 1": (3 * 3 * 1 + 1) * 32,
            "convolution 2": (3 * 3 * 32 + 1) * 16,
            "Fully connected 1": (7 * 7 * 16 + 1) * 10,
        },
        "vgg16": {
            "block1-conv1": (9 * 3 + 1) * 64,
            "block1-conv2": (9 * 64 + 1) * 64,
            "block2-conv1": (9 * 64 + 1) * 128,
            "block2-conv2": (9 * 128 + 1) * 128,
            "block3-conv1": (9 * 128 + 1) * 256,
            "block3-conv2": (9 * 256 + 1) * 256,
            "block3-conv3": (9 * 256 + 1) * 256,
            "block4-conv1": (9 * 256 + 1) * 512,
            "block4-conv2": (9 * 512 + 1) * 512,
            "block4-conv3": (9 * 512 + 1) * 512,
            "block5-conv1": (9 * 512 + 1) * 512,
            "block5-conv2": (9 * 512 + 1) * 512,
            "block5-conv3": (9 * 512 + 1) * 512,
            "fc1": (7 * 7 * 512 + 1) * 4096,
            "fc2": (4096 + 1) * 4096,
            "predictions": (4096 + 1) * 1000,
        },
    }
