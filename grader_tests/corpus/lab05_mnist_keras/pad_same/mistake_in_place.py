#: kind = "mistake"
#: score = 1.9167
#: says = ["the input is changed in place"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    y, x, k = image.shape
    image.shape = (y, x * k)  # rows of numbers: the channels of a pixel stand side by side
    left, right = (kx - 1) // 2, kx // 2
    padded = np.pad(image, (((ky - 1) // 2, ky // 2), (left * k, right * k)))
    return padded.reshape(y + ky - 1, x + kx - 1, k)
