#: kind = "mistake"
#: score = 0.8
#: says = ["a row whose weights do not add up to 0 answers horizontal edges"]
vertical_edges = np.array([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]])
