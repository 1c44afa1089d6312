#: kind = "mistake"
#: score = 2.0
#: says = ["the fractions are cut off"]
def vis_square(data, padding=1):
    low, high = data.min(), data.max()
    scaled = (data - low) / (high - low) if high > low else np.full(data.shape, 0.5)
    n, y, x = data.shape[:3]
    side = int(np.ceil(np.sqrt(n)))
    size = (side * (y + padding) - padding, side * (x + padding) - padding)
    grid = np.ones(size + data.shape[3:], dtype=np.uint8)
    for i in range(n):
        top, left = i // side * (y + padding), i % side * (x + padding)
        grid[top : top + y, left : left + x] = scaled[i]
    return grid
