#: kind = "right"
#: score = 2.0
def pad_same(image, kernel_size):
    for axis, k in enumerate(kernel_size):
        total = k - 1
        before = total // 2
        after = total - before
        shape = list(image.shape)
        shape[axis] = before
        head = np.zeros(shape)
        shape[axis] = after
        image = np.concatenate([head, image, np.zeros(shape)], axis=axis)
    return image
