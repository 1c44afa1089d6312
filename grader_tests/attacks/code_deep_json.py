#: class = "grader code"
#: tries = "Replies in JSON that is nested 100 000 deep, and in JSON that is not."
#: holds = "The reply is refused; grading goes on."
#: place = "answer"
#: max_score = 0.0

def convolution_byhand(img, f, activation=None):
    kernel = get_ipython().kernel
    pack = kernel.session.pack
    kernel.session.pack = lambda obj: (
        b'{"value": ' + b'{"t":"list","v":[' * 100000 + b"]}" * 100000 + b"}" if isinstance(obj, dict) and "value" in obj else pack(obj)
    )
    return None
