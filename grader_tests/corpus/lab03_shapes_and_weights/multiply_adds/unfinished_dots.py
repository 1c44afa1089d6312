#: kind = "unfinished"
#: score = 0.0
#: says = ["no return statement"]
def multiply_adds(input_shape, filters, dense_shapes):
    ...
