#: kind = "mistake"
#: score = 0.0
#: says = ["the places where the filter sticks out are missing"]
def convolution_one_dimensional(x, h):
    return np.array([(x[i:i + len(h)] * h).sum() for i in range(len(x) - len(h) + 1)])
