#: kind = "unfinished"
#: score = 0.4
#: says = ["got 0", "the convolutions are not listed"]
def multiply_adds(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    counts = []
    inputs = y * x * k
    for units in dense_shapes:
        counts.append(inputs * units)
        inputs = units
    return counts
