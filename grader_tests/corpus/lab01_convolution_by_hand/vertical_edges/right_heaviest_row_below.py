#: kind = "right"
#: score = 2.0
# Sobel's rows, the heavy one at the bottom
vertical_edges = np.array([[1, 0, -1], [1, 0, -1], [2, 0, -2]])
