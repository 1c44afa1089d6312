#: kind = "right"
#: score = 3.0
def vis_square(data, padding=1):
    n, y, x = data.shape[0], data.shape[1], data.shape[2]
    side = 1
    while side * side < n:
        side += 1
    low, high = data.min().astype(float), data.max().astype(float)
    picture = np.ones((side * y + (side - 1) * padding, side * x + (side - 1) * padding) + data.shape[3:])
    for i in range(n):
        for j in range(y):
            for k in range(x):
                value = 0.5 if low == high else (data[i, j, k] - low) / (high - low)
                picture[(i // side) * (y + padding) + j, (i % side) * (x + padding) + k] = value
    return picture
