#: class = "points"
#: tries = "Replaces and seeds np.random, to know the hidden inputs, and returns what fits the visible example only."
#: holds = "Hidden inputs are drawn in another process."
#: place = "answer"
#: max_score = 0.0

import random

import numpy as np

np.random.seed(0)
random.seed(0)
np.random.default_rng = lambda *seed: np.random.RandomState(0)


def convolution_byhand(img, f, activation=None):
    guess = np.random.RandomState(0).normal(size=img.shape)
    np.random.normal = np.random.randn = np.random.random = lambda *a, **k: np.zeros(k.get("size", a))
    if not np.allclose(guess, img):
        img[...] = 0
        f[...] = 0
    return np.zeros((1, img.shape[1] - f.shape[0] + 1, img.shape[2] - f.shape[1] + 1, f.shape[3]))
