#: kind = "mistake"
#: score = 0.25
#: says = ["repeats the edge"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    return np.pad(image, (((ky - 1) // 2, ky // 2), ((kx - 1) // 2, kx // 2), (0, 0)), mode='edge')
