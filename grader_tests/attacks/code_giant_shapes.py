#: class = "grader code"
#: tries = "Returns views that claim a terabyte, nothing in giant shapes, and sixty dimensions."
#: holds = "Sizes are counted before anything is copied."
#: place = "answer"
#: max_score = 0.0

import numpy as np

turn = [0]


def convolution_byhand(img, f, activation=None):
    turn[0] += 1
    return [
        np.broadcast_to(0.0, (10**6, 10**6)),
        np.lib.stride_tricks.as_strided(np.zeros(1), (2**40,), (0,)),
        np.zeros((0, 2**31, 2**20)),
        np.zeros((1,) * 60),
        np.zeros((2**10, 2**10, 9)),
    ][turn[0] % 5]
