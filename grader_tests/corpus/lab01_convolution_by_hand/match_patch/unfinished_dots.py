#: kind = "unfinished"
#: score = 0.0
#: says = ["expected two whole numbers, (row, column), got a tuple of 2"]
def match_patch(image, kernel):
    row, column = ..., ...
    return row, column
