#: kind = "right"
#: score = 2.0
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    wide = np.pad(image, ((ky, ky), (kx, kx), (0, 0)))
    top, left = ky - (ky - 1) // 2, kx - (kx - 1) // 2
    return wide[top : top + len(image) + ky - 1, left : left + image.shape[1] + kx - 1]
