#: kind = "mistake"
#: score = 0.0
#: says = ["the places where the filter sticks out are missing"]
def convolution_one_dimensional(x, h):
    n = len(x) - len(h) + 1
    y = np.zeros(n)
    for i in range(n):
        y[i] = np.dot(x[i:i + len(h)], h[::-1])
    return y
