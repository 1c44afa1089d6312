#: kind = "unfinished"
#: score = 0.0
#: says = ["got a generator"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    big = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    for img in big:
        for i in range(0, img.shape[0] - fy + 1, stride):
            for j in range(0, img.shape[1] - fx + 1, stride):
                yield img[i:i+fy, j:j+fx].ravel()
