#: kind = "right"
#: score = 4.0
def prepare_img(img, fy, fx):
    down, across = img.shape[1] - fy + 1, img.shape[2] - fx + 1
    rows = [img[:, i:i+fy, j:j+fx].reshape(-1) for i in range(down) for j in range(across)]
    return np.array(rows).reshape(1, down, across, -1)


def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    sides = [(0, 0), (padding, padding), (padding, padding), (0, 0)]
    results = []
    for img in np.pad(imgs, sides):
        every = prepare_img(img[np.newaxis], fy, fx)  # at stride 1 first
        results.append(every[:, ::stride, ::stride])
    return np.concatenate(results)
