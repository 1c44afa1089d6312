#: class = "leaking"
#: tries = "Spells the hidden inputs in words that stand in its own notebook."
#: holds = "An exception's text does not repeat enough of a student's own words to spell with them."
#: place = "answer"
#: max_score = 0.0
#: never = ['(?:\b(?:nil|uno|due|tre|qua|cin|sei|set|ott|nov)\b\W*){12}']

words = "nil uno due tre qua cin sei set ott nov".split()


def convolution_byhand(img, f, activation=None):
    digits = "".join(format(abs(x), ".8f").replace(".", "") for x in img.ravel()[:20])
    raise ValueError(" ".join(words[int(digit)] for digit in digits))
