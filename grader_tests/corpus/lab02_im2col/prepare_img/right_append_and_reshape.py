#: kind = "right"
#: score = 2.0
def prepare_img(img, fy, fx):
    all_numbers = []
    i = 0
    while i + fy <= img.shape[1]:
        j = 0
        while j + fx <= img.shape[2]:
            all_numbers.extend(img[0, i:i + fy, j:j + fx].reshape(-1).tolist())
            j += 1
        i += 1
    return np.array(all_numbers).reshape(1, i, -1, fy * fx * img.shape[3])
