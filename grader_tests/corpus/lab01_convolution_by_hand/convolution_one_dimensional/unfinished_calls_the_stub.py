#: kind = "unfinished"
#: score = 0.0
#: says = ["add_padding_1d is not written yet, and convolution_one_dimensional calls it: the stub still raises NotImplementedError"]
def convolution_one_dimensional(x, h):
    padded = add_padding_1d(x, len(h))
    return np.array([(padded[i:i + len(h)] * h[::-1]).sum() for i in range(len(x))])
