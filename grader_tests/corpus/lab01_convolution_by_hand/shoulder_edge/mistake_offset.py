#: kind = "mistake"
#: score = 2.25
#: says = ["a flat", "the weights do not add up to 0"]
shoulder_edge = np.zeros((3, 3, 3))

shoulder_edge[0, :, 2] = 2
shoulder_edge[2, :, 2] = -1
