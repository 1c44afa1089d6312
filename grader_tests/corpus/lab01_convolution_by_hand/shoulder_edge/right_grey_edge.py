#: kind = "right"
#: score = 3.0
rows = np.array([1.0, 0.0, -1.0])
shoulder_edge = np.repeat(np.repeat(rows[:, None, None], 3, axis=1), 3, axis=2)
