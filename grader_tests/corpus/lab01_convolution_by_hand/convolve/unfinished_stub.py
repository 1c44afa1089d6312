#: kind = "unfinished"
#: score = 0.0
#: says = ["convolve is not written yet: the stub still raises NotImplementedError"]
def convolve(image, filter):
    # YOUR CODE HERE
    raise NotImplementedError("convolve")
