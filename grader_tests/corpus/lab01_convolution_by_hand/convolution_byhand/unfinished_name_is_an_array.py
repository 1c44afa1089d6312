#: kind = "unfinished"
#: score = 0.0
#: says = ["convolution_byhand is not a function", "expected a function, got an array"]
i, j = 0, 0
convolution_byhand = sigmoid((image[i:i+3, j:j+3, None] * filters[:, :, :, 0]).sum() * np.ones((1, 3, 3, 2)))
