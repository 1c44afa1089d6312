#: kind = "mistake"
#: score = 0.0
#: says = ["cut back to the size of the image"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    y, x, c = image.shape
    return np.pad(image, (((ky - 1) // 2, ky // 2), ((kx - 1) // 2, kx // 2), (0, 0)))[:y, :x]
