#: kind = "unfinished"
#: score = 0.0
#: says = ["same_padding is not written yet"]
def same_padding(kernel):
    # YOUR CODE HERE
    raise NotImplementedError("same_padding")
