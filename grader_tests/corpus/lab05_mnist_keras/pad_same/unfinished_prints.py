#: kind = "unfinished"
#: score = 0.0
#: says = ["no return statement"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    print(np.pad(image, (((ky - 1) // 2, ky // 2), ((kx - 1) // 2, kx // 2), (0, 0))))
