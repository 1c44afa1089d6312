#: class = "leaking"
#: tries = "Spells the hidden inputs in numbers of two digits, as sizes are."
#: holds = "No more than eight small numbers reach the feedback of one check."
#: place = "answer"
#: max_score = 0.0
#: never = ['(?:\d\d?\W+){9}']

def convolution_byhand(img, f, activation=None):
    digits = "".join(format(abs(x), ".8f").replace(".", "") for x in img.ravel()[:20])
    pairs = [digits[i : i + 2] for i in range(0, 40, 2)]
    raise ValueError("operands could not be broadcast together with shapes (" + ",".join(pairs[:8]) + ") (" + ",".join(pairs[8:]) + ")")
