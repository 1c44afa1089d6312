#: kind = "mistake"
#: score = 1.5833
#: says = ["height is used for its width"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    side = ((ky - 1) // 2, ky // 2)
    return np.pad(image, (side, side, (0, 0)))
