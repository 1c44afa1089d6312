#: kind = "mistake"
#: score = 2.6
#: says = ["layers lack biases, the first is dense_1 of MLP", "likely cause: the biases are missing"]
def count_parameters():
    return {
        "MLP": {
            "dense_1": (784) * 512,
            "dense_2": (512) * 256,
            "dense_3": (256) * 128,
            "dense_4": (128) * 10,
        },
        "LeNet": {
            "conv_1": (3 * 3 * 1) * 6,
            "conv_2": (3 * 3 * 6) * 16,
            "dense_1": (7 * 7 * 16) * 120,
            "dense_2": (120) * 84,
            "dense_3": (84) * 10,
        },
        "CNN": {
            "conv_1": (3 * 3 * 1) * 16,
            "conv_2": (3 * 3 * 16) * 32,
            "conv_3": (3 * 3 * 32) * 64,
            "dense_1": (3 * 3 * 64) * 128,
            "dense_2": (128) * 10,
        },
        "Keras": {
            "conv_1": (3 * 3 * 1) * 32,
            "conv_2": (3 * 3 * 32) * 16,
            "dense_1": (7 * 7 * 16) * 10,
        },
        "VGG-16": {
            "block1_conv1": (9 * 3) * 64,
            "block1_conv2": (9 * 64) * 64,
            "block2_conv1": (9 * 64) * 128,
            "block2_conv2": (9 * 128) * 128,
            "block3_conv1": (9 * 128) * 256,
            "block3_conv2": (9 * 256) * 256,
            "block3_conv3": (9 * 256) * 256,
            "block4_conv1": (9 * 256) * 512,
            "block4_conv2": (9 * 512) * 512,
            "block4_conv3": (9 * 512) * 512,
            "block5_conv1": (9 * 512) * 512,
            "block5_conv2": (9 * 512) * 512,
            "block5_conv3": (9 * 512) * 512,
            "fc1": (7 * 7 * 512) * 4096,
            "fc2": (4096) * 4096,
            "predictions": (4096) * 1000,
        },
    }
