#: kind = "right"
#: score = 2.0
vertical_edges = np.ones((3, 3)) / 9
vertical_edges = np.array([[2, -1, -1], [0, 0, 0], [2, -1, -1]])
