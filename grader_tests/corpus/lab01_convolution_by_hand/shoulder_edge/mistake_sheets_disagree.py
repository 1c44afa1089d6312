#: kind = "mistake"
#: score = 2.5
#: says = ["the sheets disagree"]
shoulder_edge = np.zeros((3, 3, 3))

edge = np.array([[1, 1, 1], [0, 0, 0], [-1, -1, -1]])
shoulder_edge[:, :, 0] = edge
shoulder_edge[:, :, 1] = edge
shoulder_edge[:, :, 2] = -edge / 2
