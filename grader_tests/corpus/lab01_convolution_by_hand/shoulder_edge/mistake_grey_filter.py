#: kind = "mistake"
#: score = 0.0
#: says = ["got (3, 3)", "a filter for grey images"]
shoulder_edge = np.array([[1, 1, 1], [0, 0, 0], [-1, -1, -1]])
