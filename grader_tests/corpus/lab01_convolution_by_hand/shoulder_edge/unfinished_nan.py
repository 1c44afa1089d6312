#: kind = "unfinished"
#: score = 0.0
#: says = ["NaN or infinite"]
shoulder_edge = np.zeros((3, 3, 3)) / 0
