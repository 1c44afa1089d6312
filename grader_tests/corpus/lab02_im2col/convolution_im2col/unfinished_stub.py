#: kind = "unfinished"
#: score = 0.0
#: says = ["not written yet"]
def convolution_im2col(img, f, activation=sigmoid):
    """Valid convolution of one image with several filters, by one matrix product.

    The filters are not flipped, and the activation comes last.

    img: array (1, y, x, k), one image with k channels, channels last
    f: array (fy, fx, k, n), n filters, each fy high and fx wide, for k channels
    activation: function that is applied to the sums, array -> array

    Returns an array (1, y - fy + 1, x - fx + 1, n).
    Raises AssertionError if image and filters differ in their number of channels.
    """
    # YOUR CODE HERE
    raise NotImplementedError("convolution_im2col")
