#: kind = "unfinished"
#: score = 0.0
#: says = ["expected an array of shape (3, 3), got a str"]
vertical_edges = "1 0 -1"
