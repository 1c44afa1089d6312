#: kind = "mistake"
#: score = 0.0
#: says = ["the notebook's filter is used, instead of the argument h"]
def convolution_one_dimensional(x, filt):
    p = np.pad(x, 1)
    return np.array([(p[i:i + 3] * h[::-1]).sum() for i in range(len(x))])
