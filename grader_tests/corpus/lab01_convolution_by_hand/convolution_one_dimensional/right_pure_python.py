#: kind = "right"
#: score = 2.0
def convolution_one_dimensional(x, h):
    samples, weights = list(x), list(h)
    weights.reverse()
    half = len(weights) // 2
    def sample(i):
        return samples[i] if 0 <= i < len(samples) else 0
    return np.array([sum(w * sample(i + j - half) for j, w in enumerate(weights)) for i in range(len(samples))])
