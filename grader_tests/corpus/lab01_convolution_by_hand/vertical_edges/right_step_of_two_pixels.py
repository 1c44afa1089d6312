#: kind = "right"
#: score = 2.0
vertical_edges = np.array([[0, 0, 0],
                           [0, 1, -1],
                           [0, 0, 0]])
