"""The visible checks: what passes, what a student reads when one fails, and that none of them raises."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from course import checks

LINE = np.array([-2.0, 0, 0, 5])
SHEET = np.arange(6.0).reshape(2, 3)
BLOCK = np.arange(24.0).reshape(1, 4, 3, 2)


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """What a check of this value prints."""

    def run(got: Any, expected: Any, **options: Any) -> str:
        checks.equal("it works", lambda: got, expected, **options)
        return capsys.readouterr().out

    return run


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (LINE, LINE),
        (LINE + 1e-9, LINE),
        (LINE.astype(np.float32), LINE),
        (LINE.astype(int), LINE),
        (np.float64(0.1) + 0.2, 0.3),
        (3, 3.0),
        (np.int64(7), 7),
        (np.array(7), 7),
        (np.array(0.5), 0.5),
        (float("nan"), float("nan")),
        ((np.int64(20), np.int64(5)), (20, 5)),
        ([20, 5], (20, 5)),
        (np.array([1.0, 2.0]), [1.0, 2.0]),
        ([1.0, 2.0], [1.0, 2.0]),
        ({"b": 2, "a": 1}, {"a": 1, "b": 2}),
        ({"w": LINE + 1e-9}, {"w": LINE}),
        ("same", "same"),
        (None, None),
        (np.True_, True),
        (LINE > 0, LINE > 0),
        (np.zeros((0, 3)), np.zeros((0, 3))),
    ],
)
def test_right_values_pass(said, got, expected):
    assert said(got, expected, hint="unused", tier=1) == "ok       it works\n"


@pytest.mark.parametrize(
    ("got", "expected", "words"),
    [
        (None, LINE, ["shape (4,)", "got: None", "no return statement"]),
        (None, 3, ["3, a whole number", "no return statement"]),
        (..., LINE, ["the ... placeholder is still there"]),
        (..., 2.5, ["the ... placeholder is still there"]),
        ([1, 2], LINE, ["got: a list of 2", "np.array(...)"]),
        (iter([1]), LINE, ["generator"]),
        (np.sum, 3, ["round brackets"]),
        (3.0, 3, ["3.0, a float", "a division with /", "// divides"]),
        (2.5, 3, ["3, a whole number", "2.5, a float"]),
        (True, 1, ["1, a whole number", "True"]),
        (13_004_138, 13_004_139, ["13,004,139", "13,004,138"]),
        (-0.5, 0.5, ["sign"]),
        (float("nan"), 0.5, ["NaN"]),
        (0.3000123, 0.3, ["0.300012"]),
        (SHEET.T, SHEET, ["shape (2, 3)", "shape (3, 2)", "rows and columns swapped?"]),
        (SHEET[:, :2].T, SHEET[:, :2], ["rows and columns swapped?"]),
        (BLOCK.transpose(0, 3, 1, 2), BLOCK, ["axes are in another order", "(0, 2, 3, 1)"]),
        (BLOCK[0], BLOCK, ["right numbers in another shape", "length 1"]),
        (np.ones((4, 4)), np.ones((3, 3)), ["off by one"]),
        (-LINE, LINE, ["opposite sign"]),
        (LINE[::-1], LINE, ["reverse order"]),
        (SHEET[::-1, ::-1], SHEET, ["180 degrees"]),
        (SHEET * 255, SHEET, ["multiplied by 255"]),
        (BLOCK - 3, BLOCK, ["3 too small", "24 of 24 differ", "at [0, 0, 0, 0]: 0"]),
        (np.array([4, 4], np.uint8), np.array([260.0, 260]), ["uint8 holds 0 to 255", "astype(float)"]),
        (np.array([254, 4], np.uint8), np.array([-2, 4]), ["uint8 holds 0 to 255"]),
        ((LINE / 4).astype(int), LINE / 4, ["fractions are cut off"]),
        (LINE * np.nan, LINE, ["4 of 4 are NaN", "filled in"]),
        (np.array([-2, 0, 0, np.inf]), LINE, ["1 of 4 are infinite"]),
        (LINE > 0, np.array([0.0, 0, 0, 1]), ["expected: numbers", "got: True and False", ".astype(float)"]),
        (~(LINE > 0), LINE > 0, ["True and False swapped"]),
        (np.array([None, 1], dtype=object), LINE, ["Python objects"]),
        (np.array(["a"]), LINE, ["of text"]),
        (np.ma.masked_array([[1.0]]), np.ones((1, 1)), ["a MaskedArray of shape (1, 1)", "plain array"]),
        ("Dog", "dog", ["capital letters"]),
        (5, "dog", ["'dog', a text", "5, an int"]),
        ((5, 20), (20, 5), ["[0] is 20", "[0] is 5", "reverse order"]),
        ((6.0, 5.5), (6, 5), ["[0] is 6, a whole number", "[0] is 6.0, a float", "a division with /"]),
        ([144, 40], [72, 40], ["[0] is 72", "[0] is 144"]),
        (np.array([20, 5]), (20, 5), ["(20, 5), a tuple", "tuple(...)"]),
        ((1, 2, 3), (20, 5), ["2 values", "3: (1, 2, 3)"]),
        (5, {"a": 1}, ["a dictionary with 'a'"]),
        (
            {"a": 1, "b": 3, "z": 0},
            {"a": 1, "b": 2, "c": 4},
            ["'b': 2", "'b': 3", "no entry for 'c'", "an entry for 'z'"],
        ),
        ({"a": 2.0}, {"a": 2}, ["'a': 2.0, a float", "// divides"]),
        (5, None, ["expected: None", "5, an int"]),
        (1, True, ["expected: True", "1, an int"]),
    ],
)
@pytest.mark.filterwarnings("ignore")
def test_wrong_values_are_explained(said, got, expected, words):
    text = said(got, expected)
    assert text.startswith("not yet  it works\n")
    assert [word for word in words if word not in text] == [], text


def test_a_cause_of_the_authors_is_named_before_ours(said):
    causes = {"does not run": lambda: 1 / 0, "the filter is not flipped": -LINE, "never": LINE[:2]}
    text = said(-LINE, LINE, causes=causes, hint="slide a flipped h", tier=2)
    assert text.splitlines()[1:] == [
        "            expected: [-2.  0.  0.  5.]",
        "                 got: [ 2.  0.  0. -5.]",
        "        likely cause: the filter is not flipped",
        "                hint: slide a flipped h",
        "                more: Hint 2 under the task",
    ]


def test_a_cause_may_be_a_function_or_an_exception(said, capsys):
    assert "likely cause: squared" in said(9.0, 3.0, causes={"squared": lambda: 9.0})

    checks.equal("it works", lambda: {}["a"], 3, causes={"the key is missing": KeyError})
    assert "likely cause: the key is missing" in capsys.readouterr().out


def test_small_differences_are_not_rounded_away(said):
    text = said(np.array([0.5000004, 1.0]), np.array([0.5, 1.0]), rtol=1e-9)
    expected, got = re.findall(r"(?:expected|got): (.*)", text)
    assert expected != got


def test_lines_are_aligned_and_not_too_long(said):
    text = said(np.zeros((40, 40)), np.ones((40, 40)), hint="word " * 60, tier=3)
    rows = text.splitlines()[1:]
    assert all(len(row) <= 100 for row in rows)
    assert all(row[20:22] == ": " or not row[:22].strip() for row in rows)


def _share(x):
    total = 0
    for place in range(9):
        total += x[place]
    return total


def test_an_exception_shows_the_line_of_the_students_cell(capsys):
    checks.equal("it works", lambda: _share([1, 2]), 3, hint="how long is x?", tier=1)

    text = capsys.readouterr().out
    assert "your code raised IndexError: list index out of range" in text
    assert re.search(r"line \d+ of the cell with _share: total \+= x\[place\]", text)
    assert "hint: how long is x?" in text


def test_the_line_is_counted_in_the_cell_and_not_where_numpy_raises(capsys):
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell()
    shell.run_cell("import numpy as np\n\ndef f(x):\n    y = 2\n    return np.reshape(x, (y, 7))\n")
    shell.run_cell("from course import checks\nchecks.equal('it works', lambda: f(np.ones(3)), 3)")

    text = " ".join(capsys.readouterr().out.split())
    assert "ValueError: cannot reshape" in text
    assert "line 5 of the cell with f: return np.reshape(x, (y, 7))" in text


def test_a_name_that_is_not_there_and_a_wrong_signature(capsys):
    checks.equal("it works", lambda: _no_such_name(3), 3)  # noqa: F821
    assert "run the cell with your answer first" in capsys.readouterr().out

    checks.equal("it works", lambda: _share(1, 2), 3)
    text = capsys.readouterr().out
    assert "the check calls: _share(1, 2)\n" in text
    assert "keep the function's first line" in text


def test_a_part_of_nothing_is_a_missing_return(capsys):
    checks.equal("it works", lambda: (lambda: None)()[0, 0], LINE)
    assert "no return statement" in capsys.readouterr().out


@pytest.mark.parametrize("check", ["equal", "raises", "holds"])
def test_a_stub_is_not_written_yet(capsys, check):
    def stub():
        raise NotImplementedError("convolve")

    rest = {"equal": [3], "raises": [AssertionError], "holds": [bool]}[check]
    more = {"expected": "true"} if check == "holds" else {}
    getattr(checks, check)("it works", stub, *rest, tier=1, **more)
    assert capsys.readouterr().out.split() == ["not", "yet", "it", "works", "not", "written", "yet", "(convolve)"]


class _Hostile:
    """A half-written class: nothing works on it."""

    def _fail(self, *_):
        raise RuntimeError("no")

    __repr__ = __eq__ = __len__ = __array__ = __bool__ = __iter__ = _fail
    __hash__ = None


@pytest.mark.parametrize(
    "expected", [LINE, 3, 2.5, "text", (1, 2), {"a": 1}, None, True, _Hostile()], ids=lambda e: type(e).__name__
)
def test_nothing_that_comes_back_makes_a_check_raise(capsys, expected):
    for got in (
        _Hostile(),
        object(),
        {1, 2},
        b"x",
        _Hostile,
        [[1], [1, 2]],
        10**400,
        complex(1, 2),
        np.array([object()]),
    ):
        checks.equal("it works", lambda got=got: got, expected, causes={"x": _Hostile(), "y": LINE})
        assert capsys.readouterr().out.startswith("not yet")


def test_exit_and_endless_recursion_do_not_end_the_notebook(capsys):
    def endless(n):
        return endless(n + 1)

    checks.equal("it works", lambda: exit(), 3)
    checks.equal("it works", lambda: endless(0), 3)
    text = capsys.readouterr().out
    assert "SystemExit" in text
    assert "RecursionError" in text


def test_raises(capsys):
    def refuse():
        raise ValueError("a kernel of 5 does not fit")

    checks.raises("refuses", refuse, ValueError)
    assert capsys.readouterr().out == "ok       refuses\n"
    checks.raises("refuses", refuse, AssertionError, hint="assert")
    text = capsys.readouterr().out
    assert "expected: an AssertionError" in text
    assert "ValueError: a kernel of 5 does not fit" in text
    checks.raises("refuses", lambda: LINE, AssertionError)
    assert "it returned an array of shape (4,)" in capsys.readouterr().out


def test_holds(capsys):
    def balanced(a):
        return a.sum() == 0

    checks.holds("balanced", lambda: LINE - LINE.mean(), balanced, expected="weights that sum to 0")
    checks.holds("positive", lambda: LINE, lambda a: a > -9, expected="positive")
    assert capsys.readouterr().out == "ok       balanced\nok       positive\n"
    checks.holds("balanced", lambda: LINE, balanced, expected="weights that sum to 0", hint="add them up", tier=3)
    text = capsys.readouterr().out
    assert "expected: weights that sum to 0" in text
    assert "[-2.  0.  0.  5.]" in text
    assert "more: Hint 3" in text
    checks.holds("balanced", lambda: None, balanced, expected="weights that sum to 0")
    assert "no return statement" in capsys.readouterr().out
    checks.holds("balanced", lambda: LINE, lambda a: "they sum to 3", expected="weights that sum to 0")
    assert "likely cause: they sum to 3" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("mistake", "kind"),
    [
        (lambda: checks.equal("x", 3, 3), TypeError),
        (lambda: checks.equal(3, lambda: 3, 3), TypeError),
        (lambda: checks.equal("x", lambda: 3, 3, tier=4), ValueError),
        (lambda: checks.equal("x", lambda: 3, 3, causes=["a"]), TypeError),
        (lambda: checks.raises("x", lambda: 3, "ValueError"), TypeError),
        (lambda: checks.holds("x", lambda: 3, True, expected="y"), TypeError),
    ],
)
def test_a_mistake_in_the_check_itself_is_the_authors(mistake, kind):
    with pytest.raises(kind):
        mistake()


def test_tensors_count_as_arrays(said):
    torch = pytest.importorskip("torch")
    assert said(torch.tensor(LINE, requires_grad=True), LINE).startswith("ok")
    assert said(LINE, torch.tensor(LINE)).startswith("ok")
    assert "opposite sign" in said(torch.tensor(-LINE), torch.tensor(LINE))
    assert said(torch.tensor(3), 3).startswith("ok")
