#: class = "denial"
#: tries = "Returns what does not fit into memory, from the graded function itself."
#: holds = "That function has no answer; grading ends as usual."
#: place = "answer"
#: max_score = 0.0

import numpy as np


def convolution_byhand(img, f, activation=None):
    kept = [np.ones(2**25) for _ in range(48)]
    raise ValueError("BREACH: took 12 GB")
