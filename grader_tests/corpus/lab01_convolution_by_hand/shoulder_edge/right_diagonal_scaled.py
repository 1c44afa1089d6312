#: kind = "right"
#: score = 3.0
shoulder_edge = np.zeros((3, 3, 3))

shoulder_edge[:, :, 2] = [[0, 1, 1], [-1, 0, 1], [-1, -1, 0]]
shoulder_edge *= 100
