#: kind = "unfinished"
#: score = 0.0
#: says = ["does not run: SyntaxError"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    .. # YOUR CODE
