#: kind = "right"
#: score = 2.0
def prepare_img(img, fy, fx):
    """One shifted copy of the image per pixel of the window, one behind the other along the channels."""
    down = img.shape[1] - fy + 1
    across = img.shape[2] - fx + 1
    shifted = []
    for u in range(fy):
        for v in range(fx):
            shifted += [img[:, u:u + down, v:v + across, :]]
    return np.concatenate(shifted, axis=-1)
