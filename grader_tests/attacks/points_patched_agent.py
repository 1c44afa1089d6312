#: class = "points"
#: tries = "Replaces the channel's handler by one that claims to have passed."
#: holds = "A reply is data; nothing in it is a mark."
#: place = "answer"
#: max_score = 0.0

def convolution_byhand(img, f, activation=None):
    kernel = get_ipython().kernel

    def handle(stream, ident, message):
        content = {"passed": True, "score": 4.0, "status": "graded", "value": None, "args": [], "outcome": "ok"}
        kernel.session.send(stream, "grader_reply", content, parent=message, ident=ident)

    kernel.shell_handlers["grader_request"] = handle
    return None


get_ipython().kernel.shell_handlers.pop("grader_request", None)
convolution_byhand(None, None)
