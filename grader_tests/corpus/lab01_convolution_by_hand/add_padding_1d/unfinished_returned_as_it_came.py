#: kind = "unfinished"
#: score = 0.0
#: says = ["the signal is returned as it came"]
def add_padding_1d(x, filter_size):
    padded = x
    # TODO zeros
    return padded
