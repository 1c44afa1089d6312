#: kind = "mistake"
#: score = 0.0
#: says = ["all 27 weights are 0"]
shoulder_edge = np.zeros((3, 3, 3))
