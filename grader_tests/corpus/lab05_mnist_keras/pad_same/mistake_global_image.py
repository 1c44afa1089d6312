#: kind = "mistake"
#: score = 0.0
#: says = ["an image of the notebook is padded, and not the one that is passed in"]
def pad_same(bild, kernel_size):
    ky, kx = kernel_size
    return np.pad(little, (((ky - 1) // 2, ky // 2), ((kx - 1) // 2, kx // 2), (0, 0)))
