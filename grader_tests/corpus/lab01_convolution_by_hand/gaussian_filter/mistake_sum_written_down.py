#: kind = "mistake"
#: score = 1.8824
#: says = ["the weights are divided by the same number, whatever the arguments"]
def bells(sigma, filter_size):
    p = np.linspace(-1, 1, filter_size)
    bell = np.exp(-(p / sigma) ** 2 / 2)
    return np.outer(bell, bell)

total = bells(1.0, 8).sum()

def gaussian_filter(sigma, filter_size):
    return bells(sigma, filter_size) / total
