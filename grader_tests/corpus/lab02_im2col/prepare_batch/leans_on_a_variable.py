#: kind = "mistake"
#: score = 0.0
#: says = ["name 'batch_of_mine' is not defined"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    n, y, x, k = batch_of_mine.shape
    return np.zeros((n, y - fy + 1, x - fx + 1, fy * fx * k))
