#: class = "grader code"
#: tries = "Replies with a JSON list, a number and null in place of the content."
#: holds = "It is a reply that cannot be read."
#: place = "answer"
#: max_score = 0.0

def convolution_byhand(img, f, activation=None):
    kernel = get_ipython().kernel
    pack, turn = kernel.session.pack, [0]

    def forge(obj):
        if isinstance(obj, dict) and set(obj) & {"value", "raised"}:
            turn[0] += 1
            return [b"[]", b"7", b"null", b'"missing"'][turn[0] % 4]
        return pack(obj)

    kernel.session.pack = forge
    return None
