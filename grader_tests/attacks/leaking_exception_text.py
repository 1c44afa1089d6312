#: class = "leaking"
#: tries = "Raises the hidden inputs as text, one number after another, in plain and in disguise."
#: holds = "No number of the inputs is in the feedback."
#: place = "answer"
#: max_score = 0.0
#: never = ['\d\.\d{2}', '\d{5}']

turn = [0]


def convolution_byhand(img, f, activation=None):
    turn[0] += 1
    numbers = [format(x, ".8f") for x in img.ravel()[:20]]
    texts = [" ".join(numbers), "x".join(numbers), "_".join(numbers).replace(".", "o"), str(img.tobytes()),
             "\n".join(numbers), " ".join(" ".join(n) for n in numbers), "٣" + "".join(chr(0x660 + int(c)) for c in numbers[0] if c.isdigit())]
    raise [ValueError, KeyError, IndexError, OSError][turn[0] % 4](texts[turn[0] % len(texts)])
