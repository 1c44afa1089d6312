#: kind = "mistake"
#: score = 1.5833
#: says = ["height and width of the kernel are swapped"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    return np.pad(image, (((kx - 1) // 2, kx // 2), ((ky - 1) // 2, ky // 2), (0, 0)))
