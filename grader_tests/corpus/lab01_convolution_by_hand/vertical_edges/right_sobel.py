#: kind = "right"
#: score = 2.0
vertical_edges = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
