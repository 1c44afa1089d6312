#: class = "grader code"
#: tries = "Sends npy headers that hold code, giant shapes, negative sizes, nested fields and no end."
#: holds = "A header is matched, not evaluated, and nothing is allocated that was not sent."
#: place = "answer"
#: max_score = 0.0

def convolution_byhand(img, f, activation=None):
    kernel = get_ipython().kernel
    headers = [
        b"{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999,), }",
        b"{'descr': '<f8', 'fortran_order': False, 'shape': (-1,), }",
        b"{'descr': '<f8', 'fortran_order': False, 'shape': (0, 18446744073709551616), }",
        b"{'descr': '<f8', 'fortran_order': False, 'shape': (" + b"1," * 64 + b"), }",
        b"{'descr': [('a', 'O')], 'fortran_order': False, 'shape': (1,), }",
        b"__import__('os').system('touch /tmp/BREACH-by-header')",
        b"{'descr': '|O8', 'fortran_order': False, 'shape': (1,), }",
        b"(" * 5000,
        b"{'descr': '<f9', 'fortran_order': False, 'shape': (,,,), }",
    ]
    turn = [0]

    def handle(socket, ident, message):
        header = headers[turn[0] % len(headers)] + b"\n"
        turn[0] += 1
        data = b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header + b"\0" * 8
        node = {"t": "npy", "i": 0, "from": "numpy.ndarray"}
        kernel.session.send(socket, "grader_reply", {"value": node, "args": [node]}, parent=message, ident=ident, buffers=[data])

    kernel.shell_handlers["grader_request"] = handle
    return None


for _ in range(2):
    convolution_byhand(None, None)
