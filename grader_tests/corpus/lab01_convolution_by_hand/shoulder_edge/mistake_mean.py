#: kind = "mistake"
#: score = 0.0
#: says = ["the weights do not add up to 0", "it answers to areas, not to borders"]
shoulder_edge = np.full((3, 3, 3), 1 / 27)
