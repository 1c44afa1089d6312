#: kind = "right"
#: score = 4.0
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    return imgs  # to be continued


def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    # what does pad do?
    print(np.pad(imgs, padding).shape)


def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    pad = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    oy, ox = 1 + (pad.shape[1] - fy) // stride, 1 + (pad.shape[2] - fx) // stride
    out = np.empty((imgs.shape[0], oy, ox, fy * fx * imgs.shape[-1]))
    for i, j in np.ndindex(oy, ox):
        si, sj = i * stride, j * stride
        out[:, i, j, :] = pad[:, si:si + fy, sj:sj + fx, :].reshape(imgs.shape[0], -1)
    return out


print(prepare_batch(np.ones((2, 4, 4, 1)), 2, 2).shape)
prepare_batch(np.ones((2, 4, 4, 1)), 2, 2, stride=2)[0]
