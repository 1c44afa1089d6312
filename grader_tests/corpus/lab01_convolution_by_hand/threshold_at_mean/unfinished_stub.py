#: kind = "unfinished"
#: score = 0.0
#: says = ["threshold_at_mean is not written yet: the stub still raises NotImplementedError"]
def threshold_at_mean(image):
    # YOUR CODE HERE
    raise NotImplementedError("threshold_at_mean")
