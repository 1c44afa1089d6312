#: kind = "mistake"
#: score = 0.0
#: says = ["the function has no return statement, or one branch lacks it"]
def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size)
    g = np.exp(-(x / sigma) ** 2 / 2)
    w = np.outer(g, g)
    print(w / w.sum())
