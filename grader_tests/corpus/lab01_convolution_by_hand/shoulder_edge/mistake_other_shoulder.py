#: kind = "mistake"
#: score = 2.0
#: says = ["rises to the right"]
shoulder_edge = np.zeros((3, 3, 3))

shoulder_edge[:, :, 2] = [[1, 1, 0], [1, 0, -1], [0, -1, -1]]
