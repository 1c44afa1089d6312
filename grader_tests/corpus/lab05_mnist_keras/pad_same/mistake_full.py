#: kind = "mistake"
#: score = 0.0
#: says = ["'full'"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    return np.pad(image, ((ky - 1, ky - 1), (kx - 1, kx - 1), (0, 0)))
