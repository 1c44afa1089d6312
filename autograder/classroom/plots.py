"""The report's pictures: each as an SVG in base64, with the sentence that says what it shows."""

from __future__ import annotations

import base64
import io
import statistics
from collections.abc import Sequence
from textwrap import fill, shorten
from typing import Any

from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from autograder.classroom.statistics import CheckCount, Misconception, Statistics, histogram
from autograder.kernels.outputs import printable

# Told apart by colour-blind readers, and in grey.
_PASSED, _FAILED, _SKIPPED = "#00695c", "#e07b39", "#d5dbe1"
_INK, _SOFT = "#1f2328", "#57606a"
_WIDTH = 9.2
_STYLE: Any = {
    "font.size": 10,
    "font.family": "DejaVu Sans",
    "text.color": _INK,
    "axes.edgecolor": "#b6bfc9",
    "axes.labelcolor": _SOFT,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlelocation": "left",
    "axes.titlesize": 11,
    "axes.titleweight": "bold",
    "axes.titlepad": 10,
    "xtick.color": _SOFT,
    "ytick.color": _INK,
    "ytick.major.size": 0,
    "text.parse_math": False,
    "svg.hashsalt": "autograder",
}

Picture = tuple[str, str]
"""SVG in base64, and its text alternative."""


def scores(counted: Statistics) -> Picture:
    """How marks spread."""
    bins = histogram(counted.scores, counted.max_score)
    with rc_context(_STYLE):
        figure, axis = _new(2.9)
        width = bins[0][1] - bins[0][0]
        bars = axis.bar([low for low, _, _ in bins], [n for _, _, n in bins], width * 0.92, align="edge", color=_PASSED)
        axis.bar_label(bars, labels=[str(n) if n else "" for _, _, n in bins], padding=2, color=_INK)
        median = statistics.median(counted.scores)
        axis.axvline(median, color=_FAILED, linewidth=2)
        left = median > counted.max_score * 0.75
        axis.annotate(
            f"median {median:.2f}",
            (median, 1),
            xycoords=("data", "axes fraction"),
            xytext=(-5 if left else 5, -9),
            textcoords="offset points",
            ha="right" if left else "left",
            color="#8f4312",
        )
        axis.set_xlabel("points")
        axis.set_ylabel("students")
        axis.set_xlim(0, max(counted.max_score, width) * 1.004)
        axis.set_ylim(0, 1.25 * max(n for _, _, n in bins))
        axis.yaxis.set_major_locator(MaxNLocator(integer=True, nbins=5))
        listed = "; ".join(f"{low:.1f} to {high:.1f}: {n}" for low, high, n in bins if n)
        return _svg(figure), f"Histogram of the points of {counted.graded} students. {listed}. Median {median:.2f}."


def checks(task: str, counts: Sequence[CheckCount]) -> Picture:
    """How many passed each check of a task."""
    with rc_context(_STYLE):
        figure, axis = _new(0.9 + 0.42 * len(counts))
        rows = range(len(counts))
        left = [0.0] * len(counts)
        for label, colour, numbers in (
            ("passed", _PASSED, [c.passed for c in counts]),
            ("failed", _FAILED, [c.failed for c in counts]),
            ("not reached", _SKIPPED, [c.skipped for c in counts]),
        ):
            shares = [n / max(c.total, 1) for n, c in zip(numbers, counts, strict=True)]
            axis.barh(rows, shares, 0.66, left=left, color=colour, label=label)
            left = [a + b for a, b in zip(left, shares, strict=True)]
        for row, check in enumerate(counts):
            inside = check.rate > 0.12
            axis.text(
                check.rate - 0.01 if inside else check.rate + 0.01, row, f"{check.rate:.0%}",
                ha="right" if inside else "left", va="center", color="white" if inside else _INK, fontsize=9,
            )  # fmt: skip
        _label_rows(axis, [f"{number}  {check.name}" for number, check in enumerate(counts, start=1)])
        axis.set_xlim(0, 1)
        axis.set_xticks([])
        axis.spines[["bottom", "left"]].set_visible(False)
        axis.set_title(task, pad=26, x=0, ha="left")
        axis.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=3, frameon=False, borderaxespad=0.2, fontsize=9)
        listed = "; ".join(f"{c.name}: {c.rate:.0%}" for c in counts)
        return _svg(figure), f"Share of the class that passed each check of {task}. {listed}."


def misconceptions(task: str, held: Sequence[Misconception], students: int) -> Picture:
    """How many students hold each misconception of a task."""
    shown = held[:15]
    with rc_context(_STYLE):
        figure, axis = _new(0.7 + 0.5 * len(shown))
        bars = axis.barh(range(len(shown)), [len(one.students) for one in shown], 0.6, color=_FAILED)
        shares = [f"{len(one.students)}  ({len(one.students) / max(students, 1):.0%})" for one in shown]
        axis.bar_label(bars, labels=shares, padding=4)
        _label_rows(axis, [_brief(one.cause) for one in shown])
        axis.set_xlim(0, 1.15 * max(len(one.students) for one in shown))
        axis.set_xticks([])
        axis.spines[["bottom", "left"]].set_visible(False)
        axis.set_title(f"{task}: students who hold it")
        more = f" {len(held) - len(shown)} rarer ones are not shown." if len(held) > len(shown) else ""
        listed = "; ".join(f"{one.cause}: {len(one.students)}" for one in shown)
        return _svg(figure), f"Students who hold each misconception about {task}. {listed}.{more}"


def causes_by_check(task: str, held: Sequence[Misconception], names: Sequence[str]) -> Picture:
    """In which checks each misconception shows. `names` are the task's checks, in the order of their numbers."""
    shown = held[:15]
    columns = [name for name in names if any(name in one.checks for one in shown)]
    counts = [[one.checks.get(name, 0) for name in columns] for one in shown]
    with rc_context(_STYLE):
        figure, axis = _new(1.2 + 0.44 * len(shown))
        most = max(max(row) for row in counts)
        axis.imshow(counts, cmap="Oranges", vmin=0, vmax=most * 1.6, aspect="auto")
        for y, row in enumerate(counts):
            for x, number in enumerate(row):
                if number:
                    axis.text(x, y, str(number), ha="center", va="center", fontsize=9)
        _label_rows(axis, [_brief(one.cause) for one in shown], invert=False)
        axis.set_xticks(range(len(columns)), [str(names.index(name) + 1) for name in columns])
        axis.tick_params("x", length=0)
        axis.set_xlabel("check, by its number above")
        axis.set_xticks([x - 0.5 for x in range(1, len(columns))], minor=True)
        axis.set_yticks([y - 0.5 for y in range(1, len(shown))], minor=True)
        axis.grid(which="minor", color="white", linewidth=2)
        axis.tick_params(which="minor", length=0)
        axis.spines[:].set_visible(False)
        axis.set_title(f"{task}: checks in which it shows, and how often")
        listed = "; ".join(
            f"{one.cause}: " + ", ".join(f"{name} {n}" for name, n in one.checks.items()) for one in shown
        )
        return _svg(figure), f"Table of misconceptions about {task} and the checks in which they show. {listed}."


def seconds(each: Sequence[float]) -> Picture:
    """How long grading one student took."""
    with rc_context(_STYLE):
        figure, axis = _new(1.9)
        axis.hist(each, bins=min(30, max(8, len(each) // 4)), color=_SOFT, rwidth=0.92)
        axis.set_xlabel("seconds")
        axis.set_ylabel("students")
        axis.set_xlim(left=0)
        axis.yaxis.set_major_locator(MaxNLocator(integer=True, nbins=4))
        median, longest = statistics.median(each), max(each)
        return _svg(figure), (
            f"Histogram of the seconds that grading a student took: median {median:.1f}, longest {longest:.1f}."
        )


def _new(height: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(_WIDTH, height), layout="constrained")
    FigureCanvasSVG(figure)
    return figure, figure.add_subplot()


def _label_rows(axis: Axes, names: Sequence[str], *, invert: bool = True) -> None:
    axis.set_yticks(range(len(names)), [fill(shorten(_plain(name), 96, placeholder=" ..."), 48) for name in names])
    axis.tick_params("y", labelsize=9)
    if invert:
        axis.set_ylim(len(names) - 0.5, -0.5)


def _brief(cause: str) -> str:
    """A cause up to where it begins to explain itself."""
    return cause.partition(";")[0]


def _plain(text: str) -> str:
    return printable(text)


def _svg(figure: Figure) -> str:
    stream = io.BytesIO()
    figure.savefig(stream, format="svg", metadata={"Date": None})
    return base64.b64encode(stream.getvalue()).decode()
