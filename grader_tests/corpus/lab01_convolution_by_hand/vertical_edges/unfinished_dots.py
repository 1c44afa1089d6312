#: kind = "unfinished"
#: score = 0.0
#: says = ["expected an array of shape (3, 3), got an array (dtype object)"]
vertical_edges = np.array([[...], [...], [...]])
