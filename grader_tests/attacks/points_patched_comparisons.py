#: class = "points"
#: tries = "Replaces numpy's comparisons, numpy.testing, builtins, json and course.checks by versions that say yes."
#: holds = "Comparisons are made in another process."
#: place = "answer"
#: max_score = 0.0

import builtins
import json
import sys

import numpy as np


def yes(*args, **named):
    return True


def convolution_byhand(img, f, activation=None):
    for name in ("allclose", "isclose", "array_equal", "array_equiv", "all", "any", "count_nonzero", "argwhere"):
        setattr(np, name, yes)
    for name in dir(np.testing):
        if name.startswith("assert"):
            setattr(np.testing, name, yes)
    builtins.all = builtins.any = builtins.abs = builtins.isinstance = yes
    json.dumps = lambda *args, **named: '{"passed": true}'
    sys.modules["pytest"] = sys.modules["autograder"] = sys
    return np.zeros((1, img.shape[1] - f.shape[0] + 1, img.shape[2] - f.shape[1] + 1, f.shape[3]))
