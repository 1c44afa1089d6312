#: kind = "unfinished"
#: score = 0.0
#: says = ["expected an array of shape (3, 3), got nested lists that are not 3 x 3 numbers"]
vertical_edges = [[1, 0, -1], [1, 0], [1, 0, -1]]
