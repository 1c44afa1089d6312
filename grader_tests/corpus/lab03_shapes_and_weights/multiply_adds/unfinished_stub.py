#: kind = "unfinished"
#: score = 0.0
#: says = ["multiply_adds is not written yet"]
def multiply_adds(input_shape, filters, dense_shapes):
    # YOUR CODE HERE
    raise NotImplementedError("multiply_adds")
