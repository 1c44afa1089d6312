#: kind = "unfinished"
#: score = 0.0
#: says = ["the function has no return statement, or one branch lacks it"]
import matplotlib.pyplot as plt

def gaussian_filter(sigma, filter_size):
    x = np.linspace(-1, 1, filter_size)
    plt.plot(x, np.exp(-(x / sigma) ** 2 / 2))
    plt.show()
