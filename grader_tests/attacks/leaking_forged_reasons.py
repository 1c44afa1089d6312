#: class = "leaking"
#: tries = "Forges the agent's own words: reasons, types and sizes that spell hidden inputs."
#: holds = "Of a forged reason, nothing spells an input."
#: place = "answer"
#: max_score = 0.0
#: never = ['\d{7}', '(?:\d+\W+){14}', '1234567']

def convolution_byhand(img, f, activation=None):
    kernel = get_ipython().kernel
    turn = [0]

    def handle(socket, ident, message):
        turn[0] += 1
        why = ["shape (" + ", ".join("12345678") + ", 123456789, 987654321, 12), too large to be read",
               "123456789 characters, more than the 10000 that are read", "dtype abcdefghijkl123"][turn[0] % 3]
        name = ["numpy.float64", "list", "numpy.sig1234567", "x1234567"][turn[0] % 4]
        node = {"t": "other", "type": name, "why": why}
        kernel.session.send(socket, "grader_reply", {"value": node, "args": []}, parent=message, ident=ident)

    kernel.shell_handlers["grader_request"] = handle
    return None


convolution_byhand(None, None)
