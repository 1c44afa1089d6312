#: kind = "unfinished"
#: score = 0.0
#: says = ["got None"]
def prepare_img(img, fy, fx):
    ...
