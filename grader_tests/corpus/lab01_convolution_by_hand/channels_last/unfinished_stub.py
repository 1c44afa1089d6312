#: kind = "unfinished"
#: score = 0.0
#: says = ["is not written yet"]
def channels_last(filter):
    # YOUR CODE HERE
    raise NotImplementedError("channels_last")
