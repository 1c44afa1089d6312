#: kind = "mistake"
#: score = 2.5
#: says = ["the blue sheet has no say"]
shoulder_edge = np.zeros((3, 3, 3))

shoulder_edge[0, :, :2] = 1
shoulder_edge[2, :, :2] = -1
