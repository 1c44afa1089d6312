#: class = "grader code"
#: tries = "Replies with contents, headers and nodes of the wrong types."
#: holds = "Whatever does not parse is the student's fault."
#: place = "answer"
#: max_score = 0.0

def convolution_byhand(img, f, activation=None):
    kernel = get_ipython().kernel
    turn = [0]
    contents = [
        {"value": {"t": ["npy"]}}, {"value": {"t": "npy", "i": True, "from": "numpy.ndarray"}, "args": 7},
        {"value": {"t": "npy", "i": -1, "from": "numpy.ndarray"}}, {"raised": 5}, {"raised": {"type": [], "text": {}, "line": 0}},
        {"uncallable": {"t": "dict", "v": [[{"t": "float", "v": "nan"}, 1], [{"t": "list", "v": []}, 2]]}},
        {"missing": ["convolution_byhand"]}, {"missing": {"a": 1}}, {"value": {"t": "tuple", "v": [{"t": "float", "v": "1e9"}]}},
        {"value": {"t": "other", "type": "a.b" * 1000, "why": "x" * 10**6}}, {}, {"value": 1, "args": [[]]}, {"args": {}},
    ]

    def handle(socket, ident, message):
        content = contents[turn[0] % len(contents)]
        turn[0] += 1
        kernel.session.send(socket, "grader_reply", content, parent=message, ident=ident)

    kernel.shell_handlers["grader_request"] = handle
    return None


convolution_byhand(None, None)
