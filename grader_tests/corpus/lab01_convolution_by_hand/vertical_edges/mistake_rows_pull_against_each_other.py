#: kind = "mistake"
#: score = 1.4
#: says = ["the rows pull against each other, so that slanted edges count most"]
vertical_edges = np.array([[5, 0, -5], [-5, 0, 5], [1, 0, -1]])
