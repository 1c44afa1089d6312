#: kind = "right"
#: score = 2.0
def pad_same(image, kernel_size):
    ky, kx = kernel_size
    oben = int(np.floor((ky - 1) / 2))
    links = int(np.floor((kx - 1) / 2))
    h, w, c = image.shape
    out = np.zeros((h + ky - 1, w + kx - 1, c))
    for i in range(h):
        for j in range(w):
            for k in range(c):
                out[i + oben, j + links, k] = image[i, j, k]
    print(out.shape)
    return out
