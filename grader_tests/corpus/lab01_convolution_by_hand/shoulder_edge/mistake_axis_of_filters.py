#: kind = "mistake"
#: score = 0.0
#: says = ["an axis for many filters"]
shoulder_edge = np.zeros((3, 3, 3, 1))
shoulder_edge[0, :, 2] = 1
shoulder_edge[2, :, 2] = -1
