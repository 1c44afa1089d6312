#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'vertical_edges' in your notebook after it has run"]
vertical_edge = np.array([[1, 0, -1], [2, 0, -2], [1, 0, -1]])
