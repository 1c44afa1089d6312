#: kind = "right"
#: score = 3.0
sheet = np.array([[1, 1, 1], [1, 1, 1], [-2, -2, -2]])
nothing = np.zeros_like(sheet)
shoulder_edge = np.transpose(np.array([nothing, nothing, sheet]), (1, 2, 0))
print(shoulder_edge.sum())
