#: kind = "mistake"
#: score = 2.25
#: says = ["the channels stand on the first axis"]
shoulder_edge = np.zeros((3, 3, 3))

shoulder_edge[2] = np.array([[0, 1, 2], [-1, 0, 1], [-2, -1, 0]])
