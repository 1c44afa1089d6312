#: kind = "right"
#: score = 3.0
# blue directly above black: the bottom row has no say
shoulder_edge = np.zeros((3, 3, 3))
shoulder_edge[0, :, 2] = 1.0
shoulder_edge[1, :, 2] = -1.0
