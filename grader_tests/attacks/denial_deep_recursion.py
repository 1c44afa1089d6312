#: class = "denial"
#: tries = "Lifts the recursion limit and recurses until the stack ends."
#: holds = "The kernel is replaced and the right answer after the cell keeps its marks."
#: place = "cell"
#: answer = "right"
#: max_score = 4.0
#: min_score = 4.0

import sys

sys.setrecursionlimit(10**9)


def deeper(n):
    return repr_of(n + 1)


def repr_of(n):
    return max([n], key=deeper)


repr_of(0)
