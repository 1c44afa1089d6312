#: kind = "unfinished"
#: score = 0.0
#: says = ["does not run: SyntaxError"]
def convolution_im2col(img, f, activation=sigmoid):
    .. # YOUR CODE
