#: kind = "mistake"
#: score = 0.0
#: says = ["got a list", "np.array(...)"]
shoulder_edge = [[[0, 0, 1]] * 3, [[0, 0, 0]] * 3, [[0, 0, -1]] * 3]
