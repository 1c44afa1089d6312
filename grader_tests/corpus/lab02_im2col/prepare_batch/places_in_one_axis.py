#: kind = "mistake"
#: score = 3.36
#: says = ["all places stand in one axis"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    big = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    rows = []
    for img in big:
        for i in range(0, img.shape[0] - fy + 1, stride):
            for j in range(0, img.shape[1] - fx + 1, stride):
                rows.append(img[i:i+fy, j:j+fx].ravel())
    return np.array(rows).reshape(len(imgs), -1, fy * fx * imgs.shape[3])
