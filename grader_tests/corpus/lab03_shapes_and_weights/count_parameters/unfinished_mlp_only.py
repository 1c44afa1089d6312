#: kind = "unfinished"
#: score = 0.8
#: says = ["there is no entry 'LeNet' in the dictionary yet"]
def count_parameters():
    return {
        "MLP": {
            "dense_1": (784 + 1) * 512,
            "dense_2": (512 + 1) * 256,
            "dense_3": (256 + 1) * 128,
            "dense_4": (128 + 1) * 10,
        },
    }
