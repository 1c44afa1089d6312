#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'train_model'"]

