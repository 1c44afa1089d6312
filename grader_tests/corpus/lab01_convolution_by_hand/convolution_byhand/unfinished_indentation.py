#: kind = "unfinished"
#: score = 0.0
#: says = ["the cell that should define it does not run: IndentationError"]
def convolution_byhand(img, f, activation=sigmoid):
assert img.shape[3] == f.shape[2]
# YOUR CODE HERE
return activation(img)
