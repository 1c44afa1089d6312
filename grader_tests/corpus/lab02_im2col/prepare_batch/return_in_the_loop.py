#: kind = "mistake"
#: score = 3.2
#: says = ["only the first image is rearranged"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    for img in imgs:
        img = np.pad(img, ((padding, padding), (padding, padding), (0, 0)))
        rows = np.array([[
            [img[i:i+fy, j:j+fx].ravel() for j in range(0, img.shape[1] - fx + 1, stride)]
            for i in range(0, img.shape[0] - fy + 1, stride)
        ]])
        return rows
