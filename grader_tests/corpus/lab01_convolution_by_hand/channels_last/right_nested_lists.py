#: kind = "right"
#: score = 1.0
def channels_last(filter):
    _, rows, columns = filter.shape
    return np.array([[[sheet[i][j] for sheet in filter.tolist()] for j in range(columns)] for i in range(rows)])
