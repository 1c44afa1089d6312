#: kind = "right"
#: score = 4.0
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    """One thinned-out, shifted copy of all images for each pixel of the window."""
    big = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)), "constant")
    last_row, last_col = big.shape[1] - fy, big.shape[2] - fx
    copies = [
        big[:, u:u + last_row + 1:stride, v:v + last_col + 1:stride]
        for u in range(fy) for v in range(fx)
    ]
    return np.concatenate(copies, axis=3)
