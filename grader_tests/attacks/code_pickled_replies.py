#: class = "grader code"
#: tries = "Answers with pickles: as npy with an object dtype, as a bare buffer, and named as every kind of value."
#: holds = "Nothing is unpickled."
#: place = "answer"
#: max_score = 0.0

import io
import os
import pickle

import numpy as np


class Bomb:
    def __reduce__(self):
        return (os.system, ("touch @TMP@/BREACH-by-pickle /tmp/BREACH-by-pickle",))


def convolution_byhand(img, f, activation=None):
    kernel = get_ipython().kernel
    stream = io.BytesIO()
    np.save(stream, np.array([Bomb()], dtype=object), allow_pickle=True)
    payloads = [stream.getvalue(), pickle.dumps(Bomb()), b"\x93NUMPY\x01\x00" + pickle.dumps(Bomb())]
    turn = [0]

    def handle(socket, ident, message):
        turn[0] += 1
        data = payloads[turn[0] % len(payloads)]
        node = {"t": ["npy", "pickle", "npy"][turn[0] % 3], "i": 0, "from": "numpy.ndarray", "v": data.hex()}
        kernel.session.send(socket, "grader_reply", {"value": node, "args": [node]}, parent=message, ident=ident, buffers=[data])

    kernel.shell_handlers["grader_request"] = handle
    return None


convolution_byhand(None, None)
