#: kind = "right"
#: score = 2.0
vertical_edges = 1e-6 * np.array([[1, 0, -1], [1, 0, -1], [1, 0, -1]])
