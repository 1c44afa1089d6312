#: kind = "mistake"
#: score = 2.25
#: says = ["the weights add up to 0 only over all sheets together", "a flat blue area is answered"]
shoulder_edge = np.zeros((3, 3, 3))

shoulder_edge[0, :, 2] = 3        # blue above
shoulder_edge[2, :, :] = -1       # black below
