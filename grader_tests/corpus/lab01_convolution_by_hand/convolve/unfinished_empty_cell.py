#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'convolve' in your notebook after it has run"]
