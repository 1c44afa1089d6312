#: kind = "right"
#: score = 2.0
# count them one row at a time, as the loops of lab 1 do
def multiply_adds(input_shape, filters, dense_shapes):
    y, x, k = input_shape
    result = []
    for layer in filters:
        s = layer["size"]
        n = 0
        for i in range(y - s + 1):
            for j in range(x - s + 1):
                n += s * s * k
        result += [n * layer["n_filters"]]
        y, x, k = y - (s - 1), x - (s - 1), layer["n_filters"]
    for units in dense_shapes:
        result += [y * x * k * units]
        y, x, k = 1, 1, units
    return result
