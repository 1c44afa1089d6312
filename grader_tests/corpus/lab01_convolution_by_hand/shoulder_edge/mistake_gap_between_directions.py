#: kind = "mistake"
#: score = 2.0
#: says = ["it answers to flatter and to steeper borders, and has a gap between them"]
shoulder_edge = np.zeros((3, 3, 3))

# the line falls to the right: count for it, and against what is beside it
shoulder_edge[0, 0, 2] = shoulder_edge[2, 2, 2] = 1
shoulder_edge[1, 0, 2] = shoulder_edge[1, 2, 2] = -1
