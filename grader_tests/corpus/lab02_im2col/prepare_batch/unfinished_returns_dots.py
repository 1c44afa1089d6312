#: kind = "unfinished"
#: score = 0.0
#: says = ["the ... placeholder is still there"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    big = np.pad(imgs, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    return ...
