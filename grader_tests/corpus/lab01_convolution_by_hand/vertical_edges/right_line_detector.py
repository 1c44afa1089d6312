#: kind = "right"
#: score = 2.0
# answers both sides of a line, and an edge as well
vertical_edges = np.array([[-1, 2, -1]] * 3)
