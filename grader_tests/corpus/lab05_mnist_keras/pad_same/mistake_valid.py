#: kind = "mistake"
#: score = 0.0
#: says = ["nothing is padded"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    return image
