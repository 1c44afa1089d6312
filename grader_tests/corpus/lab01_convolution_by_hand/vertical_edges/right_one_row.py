#: kind = "right"
#: score = 2.0
vertical_edges = np.zeros((3, 3), dtype=np.float32)
vertical_edges[1] = [-1, 0, 1]
