#: kind = "unfinished"
#: score = 0.0
#: says = ["placeholder"]
def channels_last(filter):
    return ...
