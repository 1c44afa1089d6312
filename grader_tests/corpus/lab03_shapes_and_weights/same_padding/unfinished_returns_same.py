#: kind = "unfinished"
#: score = 0.0
#: says = ["expected a whole number, got a str"]
def same_padding(kernel):
    return "same"
