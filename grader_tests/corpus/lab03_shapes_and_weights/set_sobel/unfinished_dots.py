#: kind = "unfinished"
#: score = 0.0
#: says = ["the layer's weights are the same"]
def set_sobel(conv):
    ... # YOUR CODE
