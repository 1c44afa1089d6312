#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'gaussian_filter' in your notebook after it has run"]
