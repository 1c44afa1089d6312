#: kind = "unfinished"
#: score = 0.0

