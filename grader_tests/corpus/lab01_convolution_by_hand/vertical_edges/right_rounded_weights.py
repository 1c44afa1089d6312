#: kind = "right"
#: score = 2.0
vertical_edges = np.array([[0.333, 0.333, -0.667]] * 3)
