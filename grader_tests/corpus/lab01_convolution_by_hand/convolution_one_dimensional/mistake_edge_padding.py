#: kind = "mistake"
#: score = 1.4667
#: says = ["the signal goes on outside with its first and last sample, instead of zeros"]
def convolution_one_dimensional(x, h):
    half = len(h) // 2
    p = np.pad(x, half, mode="edge")
    return np.array([np.dot(p[i:i + len(h)], h[::-1]) for i in range(len(x))])
