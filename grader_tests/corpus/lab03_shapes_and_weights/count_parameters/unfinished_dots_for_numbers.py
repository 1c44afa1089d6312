#: kind = "unfinished"
#: score = 0.8
#: says = ["expected a whole number, got an ellipsis"]
def count_parameters():
    return {
        "MLP": {
            "dense_1": (784 + 1) * 512,
            "dense_2": (512 + 1) * 256,
            "dense_3": (256 + 1) * 128,
            "dense_4": (128 + 1) * 10,
        },
        "LeNet": {
            "conv_1": ...,
            "conv_2": (3 * 3 * 6 + 1) * 16,
            "dense_1": (7 * 7 * 16 + 1) * 120,
            "dense_2": (120 + 1) * 84,
            "dense_3": (84 + 1) * 10,
        },
    }
