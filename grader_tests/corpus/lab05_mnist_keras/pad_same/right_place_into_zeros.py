#: kind = "right"
#: score = 2.0
def pad_same(image, kernel_size):
    y, x, channels = image.shape
    ky, kx = kernel_size
    larger = np.zeros((y + ky - 1, x + kx - 1, channels), dtype=image.dtype)
    top, left = (ky - 1) // 2, (kx - 1) // 2
    larger[top : top + y, left : left + x] = image
    return larger
