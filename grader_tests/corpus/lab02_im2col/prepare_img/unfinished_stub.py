#: kind = "unfinished"
#: score = 0.0
#: says = ["not written yet"]
def prepare_img(img, fy, fx):
    """Rearrange one image: every fragment under a window becomes a row of numbers.

    img: array (1, y, x, k), one image with k channels, channels last
    fy, fx: height and width of the window

    Returns an array (1, y - fy + 1, x - fx + 1, fy * fx * k): for each place of the
    window, its numbers in C order (height, width, channels; channels run fastest).
    """
    # YOUR CODE HERE
    raise NotImplementedError("prepare_img")
