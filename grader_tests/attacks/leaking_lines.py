#: class = "leaking"
#: tries = "Raises with a forged source line that spells the inputs."
#: holds = "A line is repeated only if the notebook holds it, letter for letter."
#: place = "answer"
#: max_score = 0.0
#: never = ['\d{6}']

import linecache


def convolution_byhand(img, f, activation=None):
    text = "raise ValueError(" + format(abs(float(img.ravel()[0])), ".8f").replace(".", "") + ")"
    name = "/tmp/ipykernel_1/1.py"
    linecache.cache[name] = (len(text), None, [text + "\n"], name)
    exec(compile(text, name, "exec"))
