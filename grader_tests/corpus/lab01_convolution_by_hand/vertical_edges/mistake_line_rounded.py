#: kind = "mistake"
#: score = 0.6
#: says = ["expected no answer in a plain area, got one", "the nine weights do not add up to 0, so that it answers plain areas, too"]
vertical_edges = np.array([[-0.33, 0.7, -0.33]] * 3)   # a third, two thirds, a third
