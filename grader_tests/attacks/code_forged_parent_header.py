#: class = "grader code"
#: tries = "Sends a signed message whose parent header is a list, a number or nothing."
#: holds = "It is a reply that cannot be read: the student's fault, not an internal error."
#: place = "answer"
#: max_score = 0.0

def convolution_byhand(img, f, activation=None):
    kernel = get_ipython().kernel
    pack, turn = kernel.session.pack, [0]

    def forge(obj):
        if isinstance(obj, dict) and obj.get("msg_type") == "grader_request":
            turn[0] += 1
            return [b"[1, 2]", b"7", b"null", b'"text"'][turn[0] % 4]
        return pack(obj)

    kernel.session.pack = forge
    return None
