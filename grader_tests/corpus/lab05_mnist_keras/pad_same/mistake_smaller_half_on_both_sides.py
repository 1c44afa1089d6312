#: kind = "mistake"
#: score = 1.4167
#: says = ["one too few"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    return np.pad(image, (((ky - 1) // 2,) * 2, ((kx - 1) // 2,) * 2, (0, 0)))
