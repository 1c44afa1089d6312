#: class = "points"
#: tries = "Sends replies with the ids of requests to come, so that they are taken for the function's."
#: holds = "A forged reply can only be a wrong answer."
#: place = "answer"
#: max_score = 0.0

def convolution_byhand(img, f, activation=None):
    kernel = get_ipython().kernel
    parent = kernel.get_parent("shell")
    header = parent["header"]
    stem, _, number = header["msg_id"].rpartition("_")
    ident = kernel._shell_parent_ident.get() if hasattr(kernel, "_shell_parent_ident") else kernel._parent_ident
    for step in range(1, 60):
        fake = dict(parent, header=dict(header, msg_id=f"{stem}_{int(number) + step}"))
        content = {"value": True, "passed": True, "score": 4.0, "raised": {"type": "AssertionError", "text": "", "line": ""}}
        try:
            kernel.session.send(kernel.shell_stream, "grader_reply", content, parent=fake, ident=ident)
        except Exception:
            pass
    return None
