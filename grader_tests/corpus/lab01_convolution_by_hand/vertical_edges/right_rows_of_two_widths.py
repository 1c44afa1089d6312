#: kind = "right"
#: score = 2.0
vertical_edges = [[1, 0, -1],
                  [2, -2, 0],
                  [0, 1, -1]]
