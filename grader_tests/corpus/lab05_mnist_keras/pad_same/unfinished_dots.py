#: kind = "unfinished"
#: score = 0.0
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    ...
