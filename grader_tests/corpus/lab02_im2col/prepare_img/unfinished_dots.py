#: kind = "unfinished"
#: score = 0.0
#: says = ["does not run: SyntaxError"]
def prepare_img(img, fy, fx):
    .. # YOUR CODE
