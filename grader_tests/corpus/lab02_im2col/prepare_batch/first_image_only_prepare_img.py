#: kind = "mistake"
#: score = 3.2
#: says = ["only the first image is rearranged"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    # as prepare_img, with stride and padding
    n, y, x, k = imgs.shape
    img = np.pad(imgs[0], ((padding, padding), (padding, padding), (0, 0)))
    oy, ox = (y + 2 * padding - fy) // stride + 1, (x + 2 * padding - fx) // stride + 1
    out = np.zeros((n, oy, ox, fy * fx * k))
    for i in range(oy):
        for j in range(ox):
            out[0, i, j] = img[i*stride:i*stride+fy, j*stride:j*stride+fx].ravel()
    return out
