#: kind = "unfinished"
#: score = 0.0
#: says = ["is not defined"]
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    layer = layers.ZeroPadding2D((((ky - 1) // 2, ky // 2), ((kx - 1) // 2, kx // 2)))
    return np.asarray(layer(image[None]))[0]
