#: kind = "mistake"
#: score = 0.0
#: says = ["all weights are 0"]
vertical_edges = np.zeros((3, 3))
