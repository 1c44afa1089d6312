#: kind = "right"
#: score = 3.0
def convolution_im2col(img, f, activation=sigmoid):
    assert img.shape[3] == f.shape[2]
    height, width, channels, count = f.shape
    index = np.arange(img.size).reshape(img.shape)
    start = index[:, :img.shape[1] - height + 1, :img.shape[2] - width + 1, 0]
    rows = img.ravel()[start[..., None] + index[0, :height, :width].ravel()]
    maps = []
    for number in range(count):
        maps.append(rows.dot(f[:, :, :, number].flatten()))
    return activation(np.stack(maps, axis=-1))
