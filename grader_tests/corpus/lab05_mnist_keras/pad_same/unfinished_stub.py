#: kind = "unfinished"
#: score = 0.0
#: says = ["is not written yet"]
def pad_same(image, kernel_size):
    # YOUR CODE HERE
    raise NotImplementedError("pad_same")
