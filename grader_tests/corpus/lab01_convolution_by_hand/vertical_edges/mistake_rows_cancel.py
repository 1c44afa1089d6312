#: kind = "mistake"
#: score = 0.0
#: says = ["the rows cancel each other: along a vertical edge, what one row adds another one takes away"]
vertical_edges = np.array([[1, 0, -1], [-2, 0, 2], [1, 0, -1]])
