#: kind = "unfinished"
#: score = 0.0
#: says = ["got None"]
def convolution_im2col(img, f, activation=sigmoid):
    ...
