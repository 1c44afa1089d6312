#: kind = "unfinished"
#: score = 0.0
def pad_same(image, kernel_size)
    return np.pad(image, 1)
