#: kind = "right"
#: score = 2.0
def multiply_adds(input_shape, filters, dense_shapes):
    height, width, depth = input_shape
    sizes = [f["size"] for f in filters]
    depths = [depth] + [f["n_filters"] for f in filters]
    lost = [sum(s - 1 for s in sizes[: i + 1]) for i in range(len(sizes))]
    conv = tuple(
        (height - l) * (width - l) * d_out * s**2 * d_in
        for l, s, d_in, d_out in zip(lost, sizes, depths, depths[1:])
    )
    last = lost[-1] if lost else 0
    row = [(height - last) * (width - last) * depths[-1]] + dense_shapes
    return conv + tuple(a * b for a, b in zip(row, row[1:]))
