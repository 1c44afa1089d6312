#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'add_padding_1d' in your notebook after it has run"]
def add_padding_1d(x, filter_size):
    .. # YOUR CODE
    return x
