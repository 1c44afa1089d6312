#: class = "denial"
#: tries = "Hands in cells that are hard to parse: deeply nested, very long, with null bytes."
#: holds = "Reading them does not hang or break the grader."
#: place = "notebook"
#: max_score = 4.0
#: min_score = 4.0
#: right = true

from nbformat.v4 import new_code_cell


def attack(nb):
    for source in ("(" * 20000, "-" * 50000 + "1", "x=" * 5000 + "1", "a" * 1_000_000, "f'" + "{" * 3000, "x = 1\x00\n", "!" * 5000, "%%%\n?" * 3000,
                   "[" * 90 + "]" * 90, "if 1:\n " * 200, "\\\n" * 20000, "lambda:" * 3000 + "1", "%timeit " * 2000):
        nb.cells.insert(1, new_code_cell(source))
