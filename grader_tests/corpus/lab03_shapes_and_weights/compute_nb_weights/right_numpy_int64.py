#: kind = "right"
#: score = 3.0
def compute_nb_weights(input_shape, filters, dense_shapes):
    sizes = np.array([layer["size"] for layer in filters], dtype=np.int64)
    counts = np.array([layer["n_filters"] for layer in filters], dtype=np.int64)
    depths = np.append(np.int64(input_shape[2]), counts)
    sides = np.array(input_shape[:2]) - (sizes - 1).sum()
    rows = np.append(sides.prod() * depths[-1], np.array(dense_shapes, dtype=np.int64))
    result = ((sizes**2 * depths[:-1] + 1) * counts).sum() + ((rows[:-1] + 1) * rows[1:]).sum()
    assert isinstance(result, np.int64)
    return result
