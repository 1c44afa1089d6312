#: kind = "unfinished"
#: score = 0.0
#: says = ["expected shape (3, 3), got (3, 3, 1)"]
vertical_edges = np.array([[1, 0, -1], [2, 0, -2], [1, 0, -1]])[:, :, None]
