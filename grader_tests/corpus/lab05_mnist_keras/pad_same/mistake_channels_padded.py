#: kind = "mistake"
#: score = 0.0
#: says = ["the channels are padded, too"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    side = ((ky - 1) // 2, ky // 2)
    return np.pad(image, side)
