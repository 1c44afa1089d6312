#: kind = "mistake"
#: score = 1.5833
#: says = ["fractions are cut off"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    y, x, c = image.shape
    out = np.zeros((y + ky - 1, x + kx - 1, c), dtype=int)
    out[(ky - 1) // 2 : (ky - 1) // 2 + y, (kx - 1) // 2 : (kx - 1) // 2 + x] = image
    return out
