#: kind = "unfinished"
#: score = 0.0
#: says = ["the cell that should define it does not run"]
shoulder_edge = np.array([[[0, 0, 1], [0, 0, 1]
