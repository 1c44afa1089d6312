#: kind = "unfinished"
#: score = 0.0
#: says = ["expected an array of shape (3, 3), got a function"]
def vertical_edges(image):
    return convolve(image, np.array([[1, 0, -1]] * 3))
