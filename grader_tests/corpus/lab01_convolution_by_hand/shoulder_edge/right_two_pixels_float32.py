#: kind = "right"
#: score = 3.0
shoulder_edge = np.zeros((3, 3, 3), dtype=np.float32)
shoulder_edge[1, 1] = [0, 0, 1]
shoulder_edge[2, 1] = [0, 0, -1]
