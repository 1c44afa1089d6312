#: kind = "unfinished"
#: score = 0.0
#: says = ["convolution_one_dimensional is not written yet: the stub still raises NotImplementedError"]
def convolution_one_dimensional(x, h):
    # YOUR CODE HERE
    raise NotImplementedError("convolution_one_dimensional")
