#: class = "grader code"
#: tries = "Replies with 60 MB of JSON: long numbers, long texts, many parts, NaN, keys that are no texts."
#: holds = "The reply is refused or read within the limits."
#: place = "answer"
#: max_score = 0.0

def convolution_byhand(img, f, activation=None):
    kernel = get_ipython().kernel
    turn = [0]
    pack = kernel.session.pack
    texts = [
        b'{"value": ' + b"9" * 4000 + b', "args": []}',
        b'{"value": ' + b"9" * 20000 + b', "args": []}',
        b'{"value": NaN, "args": [Infinity, -Infinity, 1e999]}',
        b'{"value": {"t": "list", "v": [' + b"0," * 5_000_000 + b'0]}, "args": []}',
        b'{"value": "' + b"x" * 60_000_000 + b'", "args": []}',
        b'{"raised": {"type": "TypeError", "text": "' + b"argument a " * 5_000_000 + b'", "line": ""}}',
    ]

    def forge(obj):
        if isinstance(obj, dict) and ("value" in obj or "raised" in obj):
            turn[0] += 1
            return texts[turn[0] % len(texts)]
        return pack(obj)

    kernel.session.pack = forge
    return None
