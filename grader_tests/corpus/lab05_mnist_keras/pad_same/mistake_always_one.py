#: kind = "mistake"
#: score = 0.75
#: says = ["always 1 wide"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    return np.pad(image, ((1, 1), (1, 1), (0, 0)))
