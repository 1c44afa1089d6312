#: class = "points"
#: tries = "Returns an ndarray subclass whose functions and ufuncs answer True."
#: holds = "A subclass is named, not sent."
#: place = "answer"
#: max_score = 0.0

import numpy as np


class Yes(np.ndarray):
    def __array_function__(self, function, types, args, kwargs):
        return True

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return True

    def __array_finalize__(self, obj):
        pass

    def __reduce__(self):
        return (print, ("BREACH: unpickled",))

    def __eq__(self, other):
        return True


def convolution_byhand(img, f, activation=None):
    shape = (1, img.shape[1] - f.shape[0] + 1, img.shape[2] - f.shape[1] + 1, f.shape[3])
    return np.zeros(shape).view(Yes)
