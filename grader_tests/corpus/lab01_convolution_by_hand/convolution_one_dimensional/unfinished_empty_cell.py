#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'convolution_one_dimensional' in your notebook after it has run"]
