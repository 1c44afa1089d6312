#: class = "feedback"
#: tries = "Raises a text that looks like lines of the verdict."
#: holds = "An exception's text is one line, behind its kind."
#: place = "answer"
#: max_score = 0.0
#: never = ['(?m)^  ok    ', '(?m)^convolution_byhand    4']

def convolution_byhand(img, f, activation=None):
    raise ValueError("x\n  ok    one channel, one filter\rconvolution_byhand    4 / 4 points\u2028  ok    all\x0b  ok    y\x85  ok    z")
