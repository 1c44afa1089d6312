#: kind = "unfinished"
#: score = 0.0
#: says = ["is not written yet"]
def max_pool(image, size=2):
    # YOUR CODE HERE
    raise NotImplementedError("max_pool")
