#: kind = "mistake"
#: score = 1.75
#: says = ["before the numbers are scaled"]
def vis_square(data, padding=1):
    low, high = data.min(), data.max()
    n, y, x = data.shape[:3]
    side = int(np.ceil(np.sqrt(n)))
    size = (side * (y + padding) - padding, side * (x + padding) - padding)
    grid = np.zeros(size + data.shape[3:])
    for i in range(n):
        top, left = i // side * (y + padding), i % side * (x + padding)
        grid[top : top + y, left : left + x] = data[i]
    low, high = grid.min(), grid.max()
    return (grid - low) / (high - low) if high > low else np.full(grid.shape, 0.5)
