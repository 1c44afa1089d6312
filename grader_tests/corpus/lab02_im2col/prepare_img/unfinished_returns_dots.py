#: kind = "unfinished"
#: score = 0.0
#: says = ["the ... placeholder is still there"]
def prepare_img(img, fy, fx):
    return ...
