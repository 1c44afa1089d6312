#: kind = "right"
#: score = 2.0
vertical_edges = np.array([[1, 1, -2], [1, 1, -2], [1, 1, -2]])
