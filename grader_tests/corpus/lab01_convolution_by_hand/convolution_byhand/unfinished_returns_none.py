#: kind = "unfinished"
#: score = 0.0
#: says = ["expected an array of shape (1, 4, 4, 1), got None"]
def convolution_byhand(img, f, activation=sigmoid):
    result = None
    if img.ndim == 2:
        result = activation(img)   # only grey images so far
    return result
