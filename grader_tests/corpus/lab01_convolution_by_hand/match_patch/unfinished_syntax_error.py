#: kind = "unfinished"
#: score = 0.0
#: says = ["there is no 'match_patch' in your notebook after it has run"]
def match_patch(image, kernel):
    r = convolve(image, kernel
    return r.argmax()
