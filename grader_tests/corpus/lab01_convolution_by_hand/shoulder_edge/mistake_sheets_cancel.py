#: kind = "mistake"
#: score = 0.75
#: says = ["the sheets cancel each other"]
shoulder_edge = np.zeros((3, 3, 3))

edge = np.array([[1, 1, 1], [0, 0, 0], [-1, -1, -1]])
shoulder_edge[:, :, 0] = edge
shoulder_edge[:, :, 1] = -2 * edge
shoulder_edge[:, :, 2] = edge
