#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'vertical_edges' in your notebook after it has run"]
