#: kind = "mistake"
#: score = 0.25
#: says = ["all zeros stand below"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    return np.pad(image, ((0, ky - 1), (0, kx - 1), (0, 0)))
