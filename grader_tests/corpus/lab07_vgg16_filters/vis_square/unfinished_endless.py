#: kind = "unfinished"
#: score = 0.0
#: says = ["no answer within"]
def vis_square(data, padding=1):
    side = 1
    while side * side < len(data):
        pass
    return np.ones((side, side))
