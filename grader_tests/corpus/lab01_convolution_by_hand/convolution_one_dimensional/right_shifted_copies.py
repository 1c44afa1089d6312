#: kind = "right"
#: score = 2.0
def convolution_one_dimensional(x, h):
    n, k = len(x), len(h)
    stamp = np.zeros(n + k - 1)
    for m in range(n):
        stamp[m:m + k] += x[m] * h
    return stamp[k // 2:k // 2 + n]
