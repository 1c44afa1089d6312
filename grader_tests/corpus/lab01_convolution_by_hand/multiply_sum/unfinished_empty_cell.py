#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'multiply_sum' in your notebook after it has run"]
