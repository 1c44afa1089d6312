#: kind = "mistake"
#: score = 0.0
#: says = ["results are written into the signal, where the next windows read them"]
def convolution_one_dimensional(x, h):
    half = len(h) // 2
    p = np.pad(x, half).astype(float)
    for i in range(len(x)):
        p[i + half] = np.dot(p[i:i + len(h)], h[::-1])
    return p[half:half + len(x)]
