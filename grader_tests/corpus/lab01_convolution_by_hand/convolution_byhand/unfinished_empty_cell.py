#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'convolution_byhand' in your notebook after it has run", "there is nothing to grade"]
