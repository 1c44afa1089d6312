#: kind = "unfinished"
#: score = 0.0
#: says = ["got None"]
def prepare_batch(imgs, fy, fx, stride=1, padding=0):
    ...
