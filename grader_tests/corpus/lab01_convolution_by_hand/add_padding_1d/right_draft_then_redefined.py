#: kind = "right"
#: score = 1.0
def add_padding_1d(x, filter_size):
    return np.append(0, x)    # only one side?

def add_padding_1d(x, filter_size):
    half = filter_size >> 1
    return np.r_[np.zeros(half), x, np.zeros(half)]

import matplotlib.pyplot as plt
plt.stem(add_padding_1d(np.array([1, 2, 3]), 5))
plt.show()
