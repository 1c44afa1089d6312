#: kind = "right"
#: score = 3.0
shoulder_edge = np.zeros((3, 3, 3))

for i, weight in enumerate([1, 0, -1]):
    shoulder_edge[i, :, 2] = weight
    shoulder_edge[i, :, 0] = -weight / 2     # white has red and green, too:
    shoulder_edge[i, :, 1] = -weight / 2     # they take it back
