#: kind = "right"
#: score = 4.0
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    numbers = []
    for img in imgs:
        zeros = np.zeros((padding, img.shape[1], img.shape[2]))
        img = np.concatenate([zeros, img, zeros], axis=0)
        zeros = np.zeros((img.shape[0], padding, img.shape[2]))
        img = np.concatenate([zeros, img, zeros], axis=1)
        i = down = 0
        while i + fy <= img.shape[0]:
            j = across = 0
            while j + fx <= img.shape[1]:
                numbers += img[i:i + fy, j:j + fx].ravel().tolist()
                j += stride
                across += 1
            i += stride
            down += 1
    return np.array(numbers).reshape(len(imgs), down, across, -1)
