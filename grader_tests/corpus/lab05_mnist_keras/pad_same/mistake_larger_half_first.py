#: kind = "mistake"
#: score = 1.4167
#: says = ["stands above and to the left"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    return np.pad(image, ((ky // 2, (ky - 1) // 2), (kx // 2, (kx - 1) // 2), (0, 0)))
