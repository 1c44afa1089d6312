#: kind = "mistake"
#: score = 0.75
#: says = ["it finds upright borders"]
shoulder_edge = np.zeros((3, 3, 3))

shoulder_edge[:, 0, 2] = -1
shoulder_edge[:, 2, 2] = 1
