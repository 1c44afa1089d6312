#: class = "points"
#: tries = "Patches the session's send, so that replies carry forged values, errors and extra parts."
#: holds = "A reply is data; nothing in it is a mark."
#: place = "answer"
#: max_score = 0.0

import os


def convolution_byhand(img, f, activation=None):
    session = get_ipython().kernel.session
    send = session.send

    def forged(stream, kind, content=None, **named):
        if kind == "grader_reply":
            content = {"raised": {"type": "AssertionError", "text": "ok", "line": ""}, "score": 4.0, "value": True}
            send(stream, kind, content, **named)
            named["buffers"] = [b"4.0"] * 10
        return send(stream, kind, content, **named)

    session.send = forged
    return None
