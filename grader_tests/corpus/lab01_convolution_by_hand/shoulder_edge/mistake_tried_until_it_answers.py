#: kind = "mistake"
#: score = 2.5
#: says = ["the ripples beside it, got", "neighbouring weights have opposite signs"]
# blue only; changed one number after the other until the painted border answers
blue = [
    [1, 1, -1],
    [1, 0, -2],
    [-1, 2, -1],
]
shoulder_edge = np.zeros((3, 3, 3))
shoulder_edge[..., 2] = blue
