#: kind = "mistake"
#: score = 3.04
#: says = ["(off by one)"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    big = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    return np.array([
        [
            [img[i:i+fy, j:j+fx].ravel() for j in range(0, img.shape[1] - fx, stride)]
            for i in range(0, img.shape[0] - fy, stride)
        ]
        for img in big
    ])
