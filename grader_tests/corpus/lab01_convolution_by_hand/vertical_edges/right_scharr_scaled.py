#: kind = "right"
#: score = 2.0
vertical_edges = np.array([[3., 0., -3.], [10., 0., -10.], [3., 0., -3.]]) / 32
