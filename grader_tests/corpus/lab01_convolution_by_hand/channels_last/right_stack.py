#: kind = "right"
#: score = 1.0
def channels_last(filter):
    sheets = [sheet for sheet in filter]
    return np.stack(sheets, axis=-1)
