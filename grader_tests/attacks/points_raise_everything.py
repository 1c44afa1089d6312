#: class = "points"
#: tries = "Raises whatever a grader may wait for: AssertionError, SystemExit, a skip, a pytest outcome by name."
#: holds = "A check that waits for an error waits for the right one, after the results were right."
#: place = "answer"
#: max_score = 0.0

class Skipped(BaseException):
    pass


Skipped.__module__ = "builtins"
Skipped.__name__ = Skipped.__qualname__ = "Skipped"
count = [0]


def convolution_byhand(img, f, activation=None):
    count[0] += 1
    if count[0] % 3 == 0:
        raise Skipped("not checked")
    if count[0] % 3 == 1:
        raise SystemExit(0)
    raise AssertionError("the channels differ")
