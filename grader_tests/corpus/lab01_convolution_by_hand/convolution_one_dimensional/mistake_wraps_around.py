#: kind = "mistake"
#: score = 1.4667
#: says = ["what sticks out at one end comes in again at the other"]
def convolution_one_dimensional(x, h):
    y = np.zeros(len(x))
    half = len(h) // 2
    for k in range(len(h)):
        y += h[k] * np.roll(x, k - half)
    return y
