#: kind = "unfinished"
#: score = 0.0
#: says = ["is there a loop that never ends?"]
def multiply_adds(input_shape, filters, dense_shapes):
    counts = []
    i = 0
    while i < len(filters):
        counts.append(filters[i]["n_filters"])
    return counts
