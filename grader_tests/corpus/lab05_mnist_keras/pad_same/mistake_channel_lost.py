#: kind = "mistake"
#: score = 0.0
#: says = ["the axis of the channels is lost"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    return np.pad(image[:, :, 0], (((ky - 1) // 2, ky // 2), ((kx - 1) // 2, kx // 2)))
