#: kind = "right"
#: score = 2.0
smooth = np.array([1, 4, 1])
slope = np.array([-0.5, 0, 0.5])
vertical_edges = np.outer(smooth, slope)
