#: kind = "right"
#: score = 2.0
def convolution_one_dimensional(x, h):
    n, half = len(x), len(h) // 2
    T = np.zeros((n, n))
    for i in range(n):
        for j in range(max(0, i - half), min(n, i + half + 1)):
            T[i, j] = h[i - j + half]
    return T @ x
