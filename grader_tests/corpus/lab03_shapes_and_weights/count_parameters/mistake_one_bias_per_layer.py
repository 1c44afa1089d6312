#: kind = "mistake"
#: score = 2.6
#: says = ["one bias is counted for a whole layer"]
def count_parameters():
    return {
        "MLP": {
            "dense_1": 784 * 512 + 1,
            "dense_2": 512 * 256 + 1,
            "dense_3": 256 * 128 + 1,
            "dense_4": 128 * 10 + 1,
        },
        "LeNet": {
            "conv_1": 3 * 3 * 1 * 6 + 1,
            "conv_2": 3 * 3 * 6 * 16 + 1,
            "dense_1": 7 * 7 * 16 * 120 + 1,
            "dense_2": 120 * 84 + 1,
            "dense_3": 84 * 10 + 1,
        },
        "CNN": {
            "conv_1": 3 * 3 * 1 * 16 + 1,
            "conv_2": 3 * 3 * 16 * 32 + 1,
            "conv_3": 3 * 3 * 32 * 64 + 1,
            "dense_1": 3 * 3 * 64 * 128 + 1,
            "dense_2": 128 * 10 + 1,
        },
        "Keras": {
            "conv_1": 3 * 3 * 1 * 32 + 1,
            "conv_2": 3 * 3 * 32 * 16 + 1,
            "dense_1": 7 * 7 * 16 * 10 + 1,
        },
        "VGG-16": {
            "block1_conv1": 9 * 3 * 64 + 1,
            "block1_conv2": 9 * 64 * 64 + 1,
            "block2_conv1": 9 * 64 * 128 + 1,
            "block2_conv2": 9 * 128 * 128 + 1,
            "block3_conv1": 9 * 128 * 256 + 1,
            "block3_conv2": 9 * 256 * 256 + 1,
            "block3_conv3": 9 * 256 * 256 + 1,
            "block4_conv1": 9 * 256 * 512 + 1,
            "block4_conv2": 9 * 512 * 512 + 1,
            "block4_conv3": 9 * 512 * 512 + 1,
            "block5_conv1": 9 * 512 * 512 + 1,
            "block5_conv2": 9 * 512 * 512 + 1,
            "block5_conv3": 9 * 512 * 512 + 1,
            "fc1": 7 * 7 * 512 * 4096 + 1,
            "fc2": 4096 * 4096 + 1,
            "predictions": 4096 * 1000 + 1,
        },
    }
