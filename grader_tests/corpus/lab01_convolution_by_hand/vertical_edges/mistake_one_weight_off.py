#: kind = "mistake"
#: score = 0.0
#: says = ["the nine weights do not add up to 0, so that it answers plain areas, too"]
vertical_edges = np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 2]])
