#: kind = "unfinished"
#: score = 0.0
#: says = ["got None", "the function has no return statement"]
def convolution_byhand(img, f, activation=sigmoid):
    ...
