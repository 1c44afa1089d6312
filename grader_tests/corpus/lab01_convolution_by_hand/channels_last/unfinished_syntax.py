#: kind = "unfinished"
#: score = 0.0
#: says = ["the cell that should define it does not run"]
def channels_last(filter)
    return np.moveaxis(filter, 0, -1)
