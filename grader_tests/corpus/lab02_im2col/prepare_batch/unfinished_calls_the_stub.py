#: kind = "unfinished"
#: score = 0.0
#: says = ["prepare_batch is not written yet, or the prepare_img that it calls is not"]
def prepare_img(img, fy, fx):
    # YOUR CODE HERE
    raise NotImplementedError("prepare_img")


def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    return np.concatenate([prepare_img(img[None], fy, fx) for img in imgs])
