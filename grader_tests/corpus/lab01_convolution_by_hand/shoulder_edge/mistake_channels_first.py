#: kind = "mistake"
#: score = 0.75
#: says = ["the channels stand on the first axis"]
shoulder_edge = np.zeros((3, 3, 3))

shoulder_edge[2] = [[1, 1, 1], [0, 0, 0], [-1, -1, -1]]
