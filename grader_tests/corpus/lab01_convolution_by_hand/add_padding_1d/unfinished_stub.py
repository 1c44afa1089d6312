#: kind = "unfinished"
#: score = 0.0
#: says = ["add_padding_1d is not written yet: the stub still raises NotImplementedError"]
def add_padding_1d(x, filter_size):
    # YOUR CODE HERE
    raise NotImplementedError("add_padding_1d")
