#: class = "denial"
#: tries = "The graded function hangs in a regular expression."
#: holds = "The call is given up once."
#: place = "answer"
#: max_score = 0.0
#: says = "no answer within"

import re


def convolution_byhand(img, f, activation=None):
    re.match(r"(a|a)*(a|a)*(a|a)*b", "a" * 60)
