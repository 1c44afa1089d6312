#: kind = "unfinished"
#: score = 0.0
#: says = ["no 'preprocess' in your notebook"]
# 1. three channels
# 2. resize
