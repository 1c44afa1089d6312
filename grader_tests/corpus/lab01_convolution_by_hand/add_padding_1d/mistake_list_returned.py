#: kind = "mistake"
#: score = 0.0
#: says = ["expected an array of shape (10,), got a list"]
def add_padding_1d(x, filter_size):
    zeros = [0] * (filter_size // 2)
    return zeros + x.tolist() + zeros
