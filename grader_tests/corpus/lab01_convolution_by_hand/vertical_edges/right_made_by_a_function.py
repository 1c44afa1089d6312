#: kind = "right"
#: score = 2.0
def make(weights):
    rows = [[-w, 0, w] for w in weights]
    return np.array(rows, dtype=float)

vertical_edges = make([1, 2, 1])
