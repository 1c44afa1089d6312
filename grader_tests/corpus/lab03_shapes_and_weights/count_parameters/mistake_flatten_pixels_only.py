#: kind = "mistake"
#: score = 1.4
#: says = ["flatten counts the pixels only"]
def count_parameters():
    return {
        "MLP": {
            "dense_1": (784 + 1) * 512,
            "dense_2": (512 + 1) * 256,
            "dense_3": (256 + 1) * 128,
            "dense_4": (128 + 1) * 10,
        },
        "LeNet": {
            "conv_1": (3 * 3 * 1 + 1) * 6,
            "conv_2": (3 * 3 * 6 + 1) * 16,
            "dense_1": (7 * 7 + 1) * 120,
            "dense_2": (120 + 1) * 84,
            "dense_3": (84 + 1) * 10,
        },
        "CNN": {
            "conv_1": (3 * 3 * 1 + 1) * 16,
            "conv_2": (3 * 3 * 16 + 1) * 32,
            "conv_3": (3 * 3 * 32 + 1) * 64,
            "dense_1": (3 * 3 + 1) * 128,
            "dense_2": (128 + 1) * 10,
        },
        "Keras": {
            "conv_1": (3 * 3 * 1 + 1) * 32,
            "conv_2": (3 * 3 * 32 + 1) * 16,
            "dense_1": (7 * 7 + 1) * 10,
        },
        "VGG-16": {
            "block1_conv1": (9 * 3 + 1) * 64,
            "block1_conv2": (9 * 64 + 1) * 64,
            "block2_conv1": (9 * 64 + 1) * 128,
            "block2_conv2": (9 * 128 + 1) * 128,
            "block3_conv1": (9 * 128 + 1) * 256,
            "block3_conv2": (9 * 256 + 1) * 256,
            "block3_conv3": (9 * 256 + 1) * 256,
            "block4_conv1": (9 * 256 + 1) * 512,
            "block4_conv2": (9 * 512 + 1) * 512,
            "block4_conv3": (9 * 512 + 1) * 512,
            "block5_conv1": (9 * 512 + 1) * 512,
            "block5_conv2": (9 * 512 + 1) * 512,
            "block5_conv3": (9 * 512 + 1) * 512,
            "fc1": (7 * 7 + 1) * 4096,
            "fc2": (4096 + 1) * 4096,
            "predictions": (4096 + 1) * 1000,
        },
    }
