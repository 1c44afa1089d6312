#: kind = "mistake"
#: score = 0.0
#: says = ["the products are averaged instead of added up"]
def convolution_one_dimensional(x, h):
    p = np.pad(x, len(h) // 2)
    return np.array([(p[i:i + len(h)] * h[::-1]).mean() for i in range(len(x))])
