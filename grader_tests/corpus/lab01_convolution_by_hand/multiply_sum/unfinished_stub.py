#: kind = "unfinished"
#: score = 0.0
#: says = ["multiply_sum is not written yet: the stub still raises NotImplementedError"]
def multiply_sum(patch, filter):
    # YOUR CODE HERE
    raise NotImplementedError("multiply_sum")
