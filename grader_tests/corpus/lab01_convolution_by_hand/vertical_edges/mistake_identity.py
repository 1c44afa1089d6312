#: kind = "mistake"
#: score = 0.0
#: says = ["all weights have the same sign, so that it answers brightness, not change"]
vertical_edges = np.eye(3)
