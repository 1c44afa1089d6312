#: kind = "mistake"
#: score = 0.5
#: says = ["the sizes of the brown filter are written into the function"]
def channels_last(filter):
    result = np.zeros((3, 3, 3))
    for c in range(3):
        for i in range(3):
            for j in range(3):
                result[i, j, c] = filter[c, i, j]
    return result
