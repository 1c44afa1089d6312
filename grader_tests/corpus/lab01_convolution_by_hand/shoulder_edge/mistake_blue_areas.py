#: kind = "mistake"
#: score = 0.0
#: says = ["a flat blue area is answered", "it answers to areas, not to borders"]
shoulder_edge = np.ones((3, 3, 3))
shoulder_edge[:, :, 2] = -2
