#: class = "leaking"
#: tries = "Writes the hidden inputs, while it is called, to every output there is."
#: holds = "What a function prints while it is graded goes nowhere."
#: place = "answer"
#: max_score = 0.0

import os
import sys
import warnings


def convolution_byhand(img, f, activation=None):
    text = "BREACH: " + repr(img.ravel()[:3])
    print(text)
    sys.stderr.write(text)
    for stream in (sys.__stdout__, sys.__stderr__):
        stream.write(text)
        stream.flush()
    for fd in (1, 2):
        os.write(fd, text.encode())
    warnings.warn(text)
    from IPython.display import display

    display(text)
    kernel = get_ipython().kernel
    kernel.session.send(kernel.iopub_socket, "stream", {"name": "stdout", "text": text + "\n"}, parent=kernel.get_parent("shell"))
    return None
