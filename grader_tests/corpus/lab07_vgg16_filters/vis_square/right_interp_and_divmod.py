#: kind = "right"
#: score = 3.0
def vis_square(data, padding=1):
    low, high = data.min(), data.max()
    if np.isclose(low, high, rtol=0, atol=0):
        scaled = 0.5 * np.ones(data.shape)
    else:
        scaled = np.interp(data, (low, high), (0, 1))
    side = int(len(data) ** 0.5)
    side += side**2 < len(data)
    shape = np.array(data.shape[1:])
    shape[:2] = side * (shape[:2] + padding) - padding
    canvas = np.full(shape, 1.0)
    for place, tile in enumerate(scaled):
        row, column = divmod(place, side)
        y, x = row * (tile.shape[0] + padding), column * (tile.shape[1] + padding)
        canvas[y:, x:][: tile.shape[0], : tile.shape[1]] = tile
    return canvas
