#: kind = "mistake"
#: score = 2.5
#: says = ["the blue sheet has no say"]
shoulder_edge = np.zeros((3, 3, 3))

shoulder_edge[0, :, 0] = 1
shoulder_edge[2, :, 0] = -1
