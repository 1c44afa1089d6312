#: kind = "right"
#: score = 2.0
import math

def paar(x):
    """aus einer Zahl ein Paar machen"""
    try:
        a, b = x
    except TypeError:
        a = b = x
    return a, b

def output_size(size, kernel, stride=1, padding=0):
    ergebnis = []
    for m, k, s, p in zip(paar(size), paar(kernel), paar(stride), paar(padding)):
        rest = m + 2 * p - k
        if rest < 0:
            raise ValueError(f"Kern {k} passt nicht in {m}")
        ergebnis.append(math.floor(rest / s) + 1)
    if isinstance(size, int):
        return ergebnis[0]
    return ergebnis
