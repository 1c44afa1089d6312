#: kind = "unfinished"
#: score = 0.0
#: says = ["expected shape (15,), got ()"]
def convolution_one_dimensional(x, h):
    p = np.pad(x, len(h) // 2)
    for i in range(len(x)):
        return (p[i:i + len(h)] * h[::-1]).sum()
