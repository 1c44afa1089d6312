#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'threshold_at_mean' in your notebook after it has run"]
