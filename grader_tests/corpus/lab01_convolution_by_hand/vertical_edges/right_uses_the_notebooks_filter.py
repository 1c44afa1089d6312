#: kind = "right"
#: score = 2.0
vertical_edges = -horizontal.T.copy()
