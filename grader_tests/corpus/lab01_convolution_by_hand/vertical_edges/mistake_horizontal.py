#: kind = "mistake"
#: score = 0.0
#: says = ["this filter answers horizontal edges: it is turned by 90 degrees"]
vertical_edges = np.array([[1, 1, 1], [0, 0, 0], [-1, -1, -1]])
