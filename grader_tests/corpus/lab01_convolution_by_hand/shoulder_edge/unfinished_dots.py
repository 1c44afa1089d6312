#: kind = "unfinished"
#: score = 0.0
#: says = ["got"]
shoulder_edge = ...
