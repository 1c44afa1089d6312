#: kind = "right"
#: score = 3.0
import math


def vis_square(data, padding=1):
    low, high = float(np.min(data)), float(np.max(data))
    tiles = [np.full(t.shape, 0.5) if low == high else (t - low) / (high - low) for t in data.astype(np.float64)]
    side = math.isqrt(len(tiles) - 1) + 1
    tiles += [np.ones_like(tiles[0])] * (side * side - len(tiles))
    y, x = tiles[0].shape[:2]
    rest = tiles[0].shape[2:]
    rows = []
    for r in range(side):
        parts = []
        for c in range(side):
            parts += [tiles[r * side + c], np.ones((y, padding) + rest)]
        row = np.concatenate(parts[:-1], axis=1)
        rows += [row, np.ones((padding, row.shape[1]) + rest)]
    return np.concatenate(rows[:-1], axis=0)
