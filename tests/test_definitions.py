"""What a bare kernel is given of a notebook: the definitions, and all that they are made of."""

from autograder.grading.definitions import (
    binds,
    calls,
    definitions,
    framework_names,
    may_bind_unseen,
    mentions_definition,
    surroundings,
    syntax_fault,
)


def kept(cells, *wanted):
    return definitions(cells, wanted)


def test_the_last_of_several_drafts_comes_last():
    cells = ["def f():\n    return 1", "f()", "def f():\n    return 2"]
    assert kept(cells, "f") == ["def f():\n    return 1", "def f():\n    return 2"]


def test_constants_and_helpers_come_along_and_the_rest_stays():
    cells = [
        "SIZE = 3\nslow = train()",
        "table = []\ntable.append(1)\ntable[0] = 2",
        "def f():\n    return SIZE, g(), table",
        "def g(): return 1",
    ]
    assert kept(cells, "f") == [
        "SIZE = 3",
        "table = []",
        "table.append(1)",
        "table[0] = 2",
        "def f():\n    return SIZE, g(), table",
        "def g(): return 1",
    ]


def test_functions_that_nobody_names_can_be_left_out():
    cells = ["import numpy as np\nsize = 3", "def used(): return size", "def other(): return slow", "slow = train()"]
    assert definitions(cells, ["used"], functions=False) == ["size = 3", "def used(): return size"]
    assert definitions(cells, ["used"]) == [*cells[0].splitlines(), *cells[1:]]
    answer = "def f(): return used() + np.pi"
    assert surroundings(cells, answer) == [*cells[0].splitlines(), cells[1]]
    assert surroundings(cells, answer, also=["slow"]) == [*cells[0].splitlines(), cells[1], cells[3]]


def test_locals_of_a_function_do_not_pull_in_globals_of_the_same_name():
    assert kept(["x = train()", "def f(x):\n    y = x\n    return y"], "f") == ["def f(x):\n    y = x\n    return y"]


def test_plots_are_not_replayed():
    cells = ["import matplotlib.pyplot as plt", "def draw():\n    plt.plot([1])", "plt.imshow(train())\nplt.show()"]
    assert kept(cells, "draw") == cells[:2]


def test_a_name_may_be_bound_in_many_ways():
    for cell in [
        "f = lambda: 1",
        "(f, g) = 1, 2",
        "if True:\n    def f(): pass",
        "from x import y as f",
        "for f in []: pass",
        "with a as f: pass",
    ]:
        assert binds([cell], "f"), cell
        assert kept([cell], "f") == [cell]


def test_what_no_text_shows_may_bind_a_name_too():
    for cell in [
        "exec('f = 1')",
        "globals()['f'] = 1",
        "from tools import *",
        "def make():\n    global f\n    f = 1",
        "%%time\ndef f(): pass",
        "%run tools.py",
        "import sys\nsys.modules['__main__'].f = 1",
        "g.__globals__['f'] = 1",
        f"x = '{'a' * 200_000}'",
    ]:
        assert may_bind_unseen(["x = 1", cell]), cell
    harmless = [
        "def f(:",
        "%matplotlib inline\n!ls\nx = 1",
        "files = !ls",
        "net.eval()\nnet.modules()",
        "f = open('a')",
    ]
    for cell in harmless:
        assert not may_bind_unseen([cell]), cell


def test_decorators_and_one_liners_are_kept_whole():
    assert kept(["@wrap\n@again\ndef f():\n    pass"], "f") == ["@wrap\n@again\ndef f():\n    pass"]
    assert kept(["a = 1; f = 2; b = 3"], "f") == ["f = 2"]


def test_magics_are_understood():
    cells = ["%matplotlib inline\n!ls\nimport numpy as np\ndef f():\n    return np.zeros(1)"]
    assert kept(cells, "f") == ["import numpy as np", "def f():\n    return np.zeros(1)"]


def test_a_cell_that_does_not_parse_is_passed_over_and_explained():
    assert kept(["def f(:", "def g(): pass"], "f") == ["def g(): pass"]
    assert "line 1" in syntax_fault("def f(:")
    assert syntax_fault("x = 1") == ""
    assert mentions_definition("def f(:", "f")
    assert syntax_fault("(" * 5000) != ""


def test_frameworks_are_known_by_their_names_in_the_notebook():
    cells = [
        "import tensorflow as tf\nfrom keras import layers as kl",
        "import torch.nn.functional as F",
        "import numpy as np",
        "def f(:",
    ]
    names = framework_names(cells)
    assert (names["tf"], names["kl"], names["F"]) == ("tensorflow", "keras", "torch")
    assert "np" not in names


def test_what_a_cell_calls_also_through_other_functions():
    cells = [
        "import numpy as np\ndef inner(x): return np.sum(x)\ndef outer(x): return inner(x) + outer(x)",
        "y = outer(1)",
        "check('it', lambda: inner(2))",
        "print(y)",
        "def other(): return outer(1)",
        "%matplotlib inline\nother()",
        "not Python(",
    ]
    assert calls(cells) == [
        frozenset(),
        {"outer", "inner"},
        {"inner"},
        frozenset(),
        frozenset(),
        {"other", "outer", "inner"},
        frozenset(),
    ]
