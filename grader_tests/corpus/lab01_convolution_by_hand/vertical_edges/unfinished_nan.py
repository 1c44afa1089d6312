#: kind = "unfinished"
#: score = 0.0
#: says = ["expected nine numbers, got some that are True, False, NaN or infinite"]
vertical_edges = np.array([[1, 0, -1], [1, np.nan, -1], [1, 0, -1]])
