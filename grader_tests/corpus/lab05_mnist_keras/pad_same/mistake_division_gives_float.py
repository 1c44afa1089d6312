#: kind = "mistake"
#: score = 0.0
#: says = ["TypeError"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    return np.pad(image, (((ky - 1) / 2, ky / 2), ((kx - 1) / 2, kx / 2), (0, 0)))
