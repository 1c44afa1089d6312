#: kind = "right"
#: score = 3.0
shoulder_edge = np.zeros((3, 3, 3))

shoulder_edge[..., 2] = -1
shoulder_edge[1, 1, 2] = 8
