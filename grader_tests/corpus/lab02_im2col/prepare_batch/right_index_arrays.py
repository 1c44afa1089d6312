#: kind = "right"
#: score = 4.0
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    frame = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    top = np.arange(0, frame.shape[1] - fy + 1, stride)
    left = np.arange(0, frame.shape[2] - fx + 1, stride)
    r = top[:, None, None, None] + np.arange(fy)[:, None]
    c = left[None, :, None, None] + np.arange(fx)
    found = frame[:, r, c]  # (n, oy, ox, fy, fx, k)
    return found.reshape(len(imgs), len(top), len(left), -1)
