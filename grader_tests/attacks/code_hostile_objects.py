#: class = "grader code"
#: tries = "Returns objects whose repr, str, class, name and attributes run code, lie or never end."
#: holds = "An object is named by the grader's own list of names, and nothing of it runs there."
#: place = "answer"
#: max_score = 0.0
#: never = ["<script>", "onerror"]

import os


class Meta(type):
    def __repr__(cls):
        return "<script>BREACH: repr</script>"

    def __instancecheck__(cls, other):
        return True

    @property
    def __name__(cls):
        return "x' + __import__('os').system('touch /tmp/BREACH-by-name') + '"


class Hostile(metaclass=Meta):
    @property
    def __class__(self):
        raise RuntimeError("BREACH: class")

    def __repr__(self):
        return "BREACH: " + "x" * 10**7

    __str__ = __repr__

    def __getattr__(self, name):
        raise KeyboardInterrupt

    def __len__(self):
        return 2**62

    def __iter__(self):
        while True:
            yield self


Hostile.__module__ = "<script>alert(1)</script>"
turn = [0]


def convolution_byhand(img, f, activation=None):
    turn[0] += 1
    odd = type("<img src=x onerror=alert(1)>", (), {"__module__": "numpy"})
    loop = []
    loop.append(loop)
    return [Hostile(), Hostile, odd(), loop, {Hostile(): [Hostile()] * 10}, type("array", (tuple,), {})([1]), os, print][turn[0] % 8]
