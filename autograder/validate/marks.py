"""How cells are marked for nbgrader: their metadata, and the lines that begin and end what students do not get.

nbgrader tells of a fault in these with a traceback, or with advice that is not for this course. So it is told here,
in one line with the cell, and such a notebook is not given to nbgrader at all.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from nbformat import NotebookNode

from autograder.errors import LabError
from autograder.notebook import grade_id
from autograder.validate.author import Author, is_solution, label, solution_spans
from autograder.validate.findings import Check, Finding

KEYS = ("grade", "grade_id", "locked", "points", "schema_version", "solution", "task", "cell_type", "checksum")
"""What nbgrader's metadata of a cell may hold; the last is in releases only."""

_PANEL = 'set the cell up anew in nbgrader\'s panel "Create Assignment"'
_MARKERS = ("BEGIN SOLUTION", "END SOLUTION")


def marks(lab: Author) -> Iterator[Finding]:
    """What is wrong with the cells' metadata. With a fault here, nothing else can be said of a lab's tasks."""
    for index, cell in enumerate(lab.source.cells):
        for message, remedy in _faults(cell):
            yield Finding(lab.name, Check.TASKS, lab.file("source"), message, remedy, label(cell, index))


def solutions(lab: Author) -> Iterator[Finding]:
    """Answers whose solution does not begin and end, so that the release would show too much or too little."""
    for index, cell in enumerate(lab.source.cells):
        if not is_solution(cell):
            continue
        nearly = _nearly(cell.source)
        begun = (
            f"; or is a marker misspelt, as in line {nearly}?" if nearly else "; or is a marker missing or misspelt?"
        )
        try:
            if solution_spans(cell.source):
                continue
            message = "it has no BEGIN SOLUTION and END SOLUTION, so that all of it would be taken out of the release"
            remedy = "put `### BEGIN SOLUTION` and `### END SOLUTION` around what students write"
            remedy += f"; line {nearly} is nearly one" if nearly else ""
        except LabError as error:
            message, remedy = str(error), "was the cell split? Join its parts again" + begun
        yield Finding(lab.name, Check.TASKS, lab.file("source"), message, remedy, label(cell, index))


def marked(lab: Author) -> bool:
    """Whether it is clear what is answer, task and solution, and so what is secret."""
    return not any((*marks(lab), *solutions(lab)))


def buildable(lab: Author) -> bool:
    """Whether nbgrader can make a release of it. Where not, what it would stumble over has been told."""
    names = Counter(name for cell in lab.source.cells if (name := grade_id(cell)) is not None)
    hidden = any("HIDDEN TESTS" in cell.source for cell in lab.source.cells)
    return not hidden and max(names.values(), default=0) < 2 and marked(lab)


def misspelt(key: str) -> bool:
    """Whether a key of a cell's metadata was meant to be nbgrader's."""
    return key != "nbgrader" and bool(get_close_matches(key.lower(), ["nbgrader"], cutoff=0.8))


def _faults(cell: NotebookNode) -> Iterator[tuple[str, str]]:
    for key in filter(misspelt, cell.metadata):
        yield f"its metadata hold '{key}'", "is it a misspelt 'nbgrader'?"
        return
    if "nbgrader" in cell.metadata:
        fault = _fault(cell)
        if fault is not None:
            yield fault
            return
    if not is_solution(cell) and any(marker in cell.source for marker in _MARKERS):
        remedy = 'make it an answer in nbgrader\'s panel "Create Assignment", or take the marker out'
        yield "it holds a solution, and its metadata do not say that it is an answer", remedy


def _fault(cell: NotebookNode) -> tuple[str, str] | None:
    """The first thing that nbgrader, or grading, would refuse."""
    meta = cell.metadata.nbgrader
    if not isinstance(meta, dict):
        return f"its nbgrader metadata are {meta!r:.40}, and not a table", _PANEL
    version = meta.get("schema_version")
    if version != 3 or isinstance(version, bool):
        return f"its nbgrader metadata have the schema_version {version!r:.20}, and 3 is known", _PANEL
    for key in meta:
        if key not in KEYS:
            meant = get_close_matches(key, KEYS, n=1)
            known = f"is it a misspelt '{meant[0]}'?" if meant else f"take it out; known are {', '.join(KEYS)}"
            return f"its nbgrader metadata hold '{key}'", known
    for key in ("grade", "locked", "solution"):
        if not isinstance(meta.get(key), bool):
            return f"its nbgrader metadata do not say whether it has '{key}', true or false", _PANEL
    name = meta.get("grade_id")
    if not isinstance(name, str) or not re.fullmatch(r"[\w-]+", name, re.ASCII):
        return f"its grade_id is {name!r:.40}", "name it with letters, digits, - and _, in nbgrader's panel"
    return _points_fault(meta) or _role_fault(cell)


def _points_fault(meta: NotebookNode) -> tuple[str, str] | None:
    points = meta.get("points")
    graded = meta.grade or meta.get("task")
    if points is None and "points" not in meta:
        return ("it is graded, and has no points", "give it some in nbgrader's panel") if graded else None
    if type(points) not in (int, float) or not 0 <= points <= 1_000_000 or not math.isfinite(points):
        return f"its points are {points!r:.40}", "they have to be a number from 0 to 1000000: correct them in the panel"
    return None


def _role_fault(cell: NotebookNode) -> tuple[str, str] | None:
    """Answers, tests and written tasks each have one kind of cell."""
    meta = cell.metadata.nbgrader
    if meta.solution and meta.locked:
        return "it is an answer, and locked, so that what students write would be lost", "unlock it"
    if meta.get("task"):
        return None if cell.cell_type == "markdown" else ("it is a written task in a code cell", "make it Markdown")
    if cell.cell_type == "markdown" and meta.grade != meta.solution:
        said = "students cannot write into it" if meta.grade else "it is an answer in words, and carries no points"
        return said, "make it a manually graded answer"
    return None


def _nearly(source: str) -> str:
    """The first line that was meant to be a marker, it seems: "9 (`### BEGIN SOLUTON`)"."""
    for number, line in enumerate(source.split("\n"), start=1):
        text = line.strip().lstrip("# ").upper()
        meant = line.strip().startswith("#") and not any(marker in line for marker in _MARKERS)
        if meant and get_close_matches(text, _MARKERS, cutoff=0.8):
            return f"{number} (`{line.strip()[:40]}`)"
    return ""
