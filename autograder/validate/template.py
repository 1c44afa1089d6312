"""What a new lab begins with: a notebook, its graders, its corpus. It is small, and sound as it stands.

`$LAB`, `$TITLE` and `$TASK` are filled in.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import Template
from typing import Any, NamedTuple

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

DEFAULT_TASK = "moving_average"


class _Cell(NamedTuple):
    kind: str
    name: str
    text: str
    role: str = ""
    points: float = 0.0


_CELLS = (
    _Cell(
        "markdown",
        "title",
        """\
# $TITLE

Say in two or three sentences what the lab is about, and why anybody would want it. This one smooths a noisy
measurement: every number is replaced by the mean of its neighbourhood.

**When you are done, you can**

- slide a window over a signal and say where it fits,
- predict how many numbers come out,
- explain what a wider window gains, and what it loses.

| part | you, at the keyboard | the computer |
|---|---|---|
| the goal, and one window by hand | 5 min | 1 s |
| your function | 15 min | 1 s |
| looking back | 5 min | - |
""",
    ),
    _Cell("code", "setup", "import matplotlib.pyplot as plt\nimport numpy as np\n\nfrom course import checks, plots"),
    _Cell(
        "markdown",
        "idea",
        """\
## The idea

Lay a window of a few hours on the measurement, take the mean of what is under it, and move it by one hour. The window
must lie wholly inside, so fewer numbers come out than went in.
""",
    ),
    _Cell(
        "code",
        "sample-data",
        """\
# Degrees Celsius, one number for each hour of a day in May: before noon, after noon.
temperature = np.array(
    [
        [11, 10, 10, 9, 8, 9, 10, 13, 14, 17, 17, 19],
        [21, 20, 22, 23, 22, 21, 20, 17, 16, 15, 13, 12],
    ],
    dtype=float,
).ravel()
figure, axis = plt.subplots(figsize=(7, 2.6))
axis.plot(temperature, marker="o")
axis.set_xlabel("hour")
axis.set_ylabel("degrees")
plots.show(
    figure,
    alt="Line chart of 24 temperatures: they fall to 8 degrees at 4 in the morning, rise "
    "unevenly to 23 in the afternoon, and fall again.",
)""",
    ),
    _Cell(
        "markdown",
        "by-hand",
        """\
**Predict, then run:** a window of 3 hours lies on the first three numbers: 11, 10 and 10. What is their mean? At how
many places does the window fit?
""",
    ),
    _Cell(
        "code",
        "by-hand-check",
        """\
my_mean = 0.0  # <- your number

print(f"the mean is {temperature[0:3].mean():.2f}, you said {my_mean:.2f}")""",
    ),
    _Cell(
        "markdown",
        "task",
        """\
## Your turn: `$TASK` (2 points)

Write the function for any signal and any window that fits into it. Use what you like of NumPy.
""",
    ),
    _Cell(
        "code",
        "$TASK-answer",
        '''\
def $TASK(signal, width):
    """The means of all windows of a signal.

    signal: array (n,)
    width: how many numbers the window covers, a whole number from 1 to n

    Returns an array (n - width + 1,).
    Raises AssertionError if the window does not fit.
    """
    ### BEGIN SOLUTION
    assert 1 <= width <= len(signal), "the window must fit into the signal"
    places = len(signal) - width + 1
    averages = np.zeros(places)
    for start in range(places):
        averages[start] = signal[start : start + width].mean()
    return averages
    ### END SOLUTION''',
        "answer",
    ),
    _Cell(
        "markdown",
        "hints",
        """\
<details><summary>Hint 1: where to start</summary>

At how many places does a window of 3 fit into 24 numbers? And a window of 24? Make an array of zeros of that length.

</details>
<details><summary>Hint 2: the loop</summary>

One loop over the places. Inside, cut the window out of the signal with a slice.

</details>
<details><summary>Hint 3: nearly the answer</summary>

The window at `start` ends before `start + width`, and an array has a method `mean`.

</details>
""",
    ),
    _Cell(
        "code",
        "$TASK-checks",
        """\
# Visible checks. The graders use other signals and windows.
checks.equal(
    "three numbers, a window of two",
    lambda: $TASK(np.array([1.0, 2.0, 6.0]), 2),
    np.array([1.5, 4.0]),
    hint="the mean of 1 and 2, then the mean of 2 and 6",
)
checks.equal(
    "24 hours, a window of three: 22 places",
    lambda: len($TASK(temperature, 3)),
    22,
    hint="the last window begins at hour 21",
)
checks.raises(
    "a window of four does not fit into three numbers",
    lambda: $TASK(np.array([1.0, 2.0, 6.0]), 4),
    AssertionError,
    hint="assert condition, 'message' raises it when the condition does not hold",
)""",
        "checks",
        2.0,
    ),
    _Cell(
        "markdown",
        "$TASK-why-question",
        """\
## In your own words: `${TASK}_why` (1 point)

What does a wider window gain, and what does it lose? Two sentences are enough.

### BEGIN MARK SCHEME
- 0.5 points: more noise is averaged away, the curve gets smoother.
- 0.5 points: short peaks are flattened, or fewer numbers come out. Either will do.
### END MARK SCHEME
""",
        "question",
    ),
    _Cell(
        "markdown",
        "$TASK-why",
        """\
### BEGIN SOLUTION
A wider window averages over more numbers, so that the noise in them cancels out and the curve gets smoother. It also
flattens short peaks, and leaves fewer numbers.
### END SOLUTION
""",
        "written",
        1.0,
    ),
    _Cell(
        "markdown",
        "explain",
        """\
## What you can now explain

- A window of `width` numbers fits at `n - width + 1` places of a signal of `n` numbers.
- A wide window smooths more, and blurs more.
""",
    ),
)

_GRADER = '''\
"""Graders of `$TASK`: NumPy's own convolution tells what is right."""

import numpy as np
import pytest

from autograder.grading import expect_call, expect_raises, expect_unchanged
from grader_tests.$LAB.mistakes import mistakes

pytestmark = pytest.mark.bare("$TASK")

TASK = "$TASK"


def reference(signal, width):
    """The means of all windows: (n,) -> (n - width + 1,)."""
    return np.convolve(signal, np.full(width, 1 / width), mode="valid")


def compare(submission, signal, width):
    wrong = mistakes(signal, width)
    return expect_call(submission, TASK, signal, width, equals=reference(signal, width), mistakes=wrong)


@pytest.mark.task(TASK)
def test_several_lengths(submission, rng):
    """signals and windows of several lengths, which stay as they are"""
    for length, width in (9, 2), (12, 5), (30, 7):
        signal = rng.normal(size=length)
        expect_unchanged(compare(submission, signal, width), signal)


@pytest.mark.task(TASK)
def test_window_of_one(submission, rng):
    """a window of one gives the signal back"""
    compare(submission, rng.normal(size=8), 1)


@pytest.mark.task(TASK)
def test_window_as_long_as_the_signal(submission, rng):
    """a window as long as the signal gives one number"""
    compare(submission, rng.normal(size=8), 8)


@pytest.mark.task(TASK)
def test_window_that_does_not_fit(submission, rng):
    """a window that does not fit is refused"""
    signal = rng.normal(size=6)
    for width in 7, 0:
        because = f"a window of {width} does not fit into 6 numbers"
        expect_raises(lambda width=width: submission.call(TASK, signal, width), "AssertionError", because)
'''

_MISTAKES = '''\
"""Known ways of getting `$TASK` wrong."""

import numpy as np

from autograder.grading import Mistake


def mistakes(signal, width):
    """What each mistake gives for this input; a student whose answer equals it is told its cause."""
    window = np.ones(width)
    return [
        Mistake(
            "the sums are not divided by the width of the window",
            lambda: np.convolve(signal, window, mode="valid"),
            "a mean is a sum divided by how many numbers there are",
        ),
        Mistake(
            "the window hangs over the ends of the signal, as with 'same' padding",
            lambda: np.convolve(signal, window / width, mode="same"),
            "how many numbers come out if the window has to lie inside?",
        ),
        Mistake(
            "the last window is missing",
            lambda: np.convolve(signal, window / width, mode="valid")[:-1],
            "at how many places does a window of 2 fit into 3 numbers?",
        ),
    ]
'''

_CORPUS = {
    "right_loop": (
        "right",
        2.0,
        (),
        """\
def $TASK(signal, width):
    assert width > 0 and width <= len(signal)
    return np.array([sum(signal[i:i + width]) / width for i in range(len(signal) - width + 1)])
""",
    ),
    "right_convolve": (
        "right",
        2.0,
        (),
        """\
def $TASK(signal, width):
    if not 0 < width <= len(signal):
        raise AssertionError("does not fit")
    return np.convolve(signal, np.ones(width), "valid") / width
""",
    ),
    "right_running_sum": (
        "right",
        2.0,
        (),
        """\
def $TASK(signal, width):
    assert 1 <= width <= len(signal)
    total = np.concatenate([[0.0], np.cumsum(signal)])
    return (total[width:] - total[:-width]) / width
""",
    ),
    "mistake_not_divided": (
        "mistake",
        1.0,
        ("the sums are not divided by the width of the window",),
        """\
def $TASK(signal, width):
    assert 1 <= width <= len(signal)
    return np.array([signal[i:i + width].sum() for i in range(len(signal) - width + 1)])
""",
    ),
    "mistake_same_length": (
        "mistake",
        1.0,
        ("the window hangs over the ends of the signal",),
        """\
def $TASK(signal, width):
    assert 1 <= width <= len(signal)
    return np.convolve(signal, np.ones(width) / width, "same")
""",
    ),
    "mistake_last_window_missing": (
        "mistake",
        0.5,
        ("the last window is missing",),
        """\
def $TASK(signal, width):
    assert 1 <= width <= len(signal)
    return np.array([signal[i:i + width].mean() for i in range(len(signal) - width)])
""",
    ),
    "mistake_never_refuses": (
        "mistake",
        1.5,
        ("expected AssertionError",),
        """\
def $TASK(signal, width):
    return np.array([signal[i:i + width].mean() for i in range(len(signal) - width + 1)])
""",
    ),
    "unfinished_stub": (
        "unfinished",
        0.0,
        ("$TASK is not written yet",),
        """\
def $TASK(signal, width):
    # YOUR CODE HERE
    raise NotImplementedError("$TASK")
""",
    ),
    "unfinished_does_not_run": (
        "unfinished",
        0.0,
        ("the cell that should define it does not run",),
        """\
def $TASK(signal, width)
    return signal
""",
    ),
}


@dataclass(frozen=True, slots=True)
class NewLab:
    """The files of a new lab, by path in the course, and its notebook."""

    notebook: NotebookNode
    files: dict[str, str]


def new_lab(lab: str, title: str, task: str) -> NewLab:
    """A lab of this name and title, whose code task has this grade_id."""

    def fill(text: str) -> str:
        return Template(text).substitute(LAB=lab, TITLE=title, TASK=task)

    cells = [_cell(cell, fill(cell.text).rstrip("\n"), fill(cell.name), task) for cell in _CELLS]
    metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
        "lab": {"points": sum(cell.points for cell in _CELLS), "mutants_caught": 0.95, "cell_seconds": 10},
    }
    files = {
        f"grader_tests/{lab}/test_{task}.py": fill(_GRADER),
        f"grader_tests/{lab}/mistakes.py": fill(_MISTAKES),
    }
    for name, (kind, score, says, text) in _CORPUS.items():
        listed = ", ".join(f'"{fill(said)}"' for said in says)
        header = f'#: kind = "{kind}"\n#: score = {score}\n' + (f"#: says = [{listed}]\n" if says else "")
        files[f"grader_tests/corpus/{lab}/{task}/{name}.py"] = header + fill(text)
    return NewLab(new_notebook(cells=cells, metadata=metadata), files)


def _cell(cell: _Cell, text: str, name: str, task: str) -> NotebookNode:
    """One cell with the metadata of its role; its id is its name, so that the release never changes by itself."""
    make = new_code_cell if cell.kind == "code" else new_markdown_cell
    grade_id = {
        "answer": f"{task}_answer",
        "checks": task,
        "question": f"{task}_why_question",
        "written": f"{task}_why",
    }
    metadata: dict[str, Any] = {}
    if cell.role:
        graded, solution = cell.role in ("checks", "written"), cell.role in ("answer", "written")
        metadata["nbgrader"] = {
            "cell_type": cell.kind,
            "grade": graded,
            "grade_id": grade_id[cell.role],
            "locked": not solution,
            **({"points": cell.points} if graded else {}),
            "schema_version": 3,
            "solution": solution,
            "task": False,
        }
    made: NotebookNode = make(text, id=name.replace("_", "-")[:64], metadata=metadata)
    return made
