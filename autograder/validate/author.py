"""The author's side of a lab: its notebooks, read so that one which is broken says so in one line."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.errors import LabError
from autograder.lab import ANSWER, Course
from autograder.notebook import grade_id
from autograder.validate.findings import Check, Finding
from autograder.validate.mutants import Spans

_GIVE_IDS = (
    "import sys, nbformat as f; p = sys.argv[1]; nb = f.read(p, 4); nb.nbformat_minor = 5; "
    "f.write(f.validator.normalize(nb)[1], p)"
)
CONVERT = f"open it in JupyterLab 4 or newer and save it, or run `python -c '{_GIVE_IDS}' {{file}}`"
"""`nbconvert` would do for neither: it writes the format that it read."""

SETTINGS = "lab"
"""The key of the notebook's metadata under which a lab states its total, its bar and its budget."""


class Unreadable(Exception):
    """A notebook that cannot be worked with. Carries the one line about it."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


@dataclass(frozen=True, slots=True)
class Settings:
    """What a lab states about itself, under "lab" in its notebook's metadata.

    points: of all tasks together. mutants_caught: the share of mutants that its graders must catch. mutants: how many
    are tried for each task. cell_seconds: what a cell may take, with the solutions in place. `RANGES` has the limits.
    """

    points: float | None = None
    mutants_caught: float = 0.95
    mutants: int = 40
    cell_seconds: float = 10.0


RANGES: Mapping[str, tuple[float, float, str]] = {
    "points": (0, 1_000_000, "a number above 0, up to 1000000"),
    "mutants_caught": (0, 1, "a number above 0, up to 1"),
    "mutants": (0, 1_000_000, "a whole number from 1 to 1000000"),
    "cell_seconds": (0, 3600, "a number above 0, up to 3600"),
}
"""What each setting has to be above, what it may be at most, and both in words."""


@dataclass(frozen=True)
class Author:
    """One lab as its author has it: both notebooks, and what the source states about itself."""

    course: Course
    name: str
    source: NotebookNode
    release: NotebookNode
    settings: Settings

    def file(self, folder: str) -> str:
        return f"{folder}/{self.name}/{self.name}.ipynb"

    @property
    def answers(self) -> dict[str, str]:
        """task -> the answer cell with its solution, for all code tasks."""
        graded = {name for cell in self.source.cells if is_graded(cell) and (name := grade_id(cell))}
        cells = {grade_id(cell): cell.source for cell in self.source.cells}
        return {name: cells[name + ANSWER] for name in graded if name + ANSWER in cells}

    @property
    def folder(self) -> Path:
        """The corpus of the lab's answers."""
        return self.course.root / "grader_tests" / "corpus" / self.name


def is_graded(cell: NotebookNode) -> bool:
    """Whether a cell carries points, marked by graders or by a person."""
    meta = cell.metadata.get("nbgrader")
    return isinstance(meta, dict) and bool(meta.get("grade") or meta.get("task"))


def is_solution(cell: NotebookNode) -> bool:
    """Whether students write into this cell."""
    meta = cell.metadata.get("nbgrader")
    return isinstance(meta, dict) and bool(meta.get("solution"))


def label(cell: NotebookNode, index: int = 0) -> str:
    """What to call a cell: its grade_id, else its id, else its number."""
    return grade_id(cell) or cell.get("id") or f"number {index + 1}"


def author(course: Course, name: str) -> Author:
    """Read one lab's notebooks.

    Raises:
        Unreadable: one of them is missing, or no notebook that the tools can work with.
    """
    source = read(course, "source", name)
    release = read(course, "release", name)
    for path in sorted((course.root / "grader_tests" / name).glob("*.py")):
        if path.is_dir():
            said = "it is a folder, and named as a file of graders"
            raise Unreadable(Finding(name, Check.TASKS, f"grader_tests/{name}/{path.name}", said, "rename it"))
    return Author(course, name, source, release, _settings(name, source))


def read(course: Course, folder: str, name: str) -> NotebookNode:
    """One notebook of an author's, without repairs: it is to be as it will be handed out.

    Raises:
        Unreadable: as `author`.
    """
    file = f"{folder}/{name}/{name}.ipynb"

    def refuse(message: str, remedy: str, cell: str = "") -> Unreadable:
        if folder == "release":
            remedy = f"it is built, never edited: run `autograder release {name}`"
        return Unreadable(Finding(name, Check.NOTEBOOK, file, message, remedy.format(file=file), cell))

    try:
        text = (course.root / file).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise refuse("it is not there", "take it back from git") from None
    except (OSError, UnicodeDecodeError) as error:
        raise refuse(f"it cannot be read ({type(error).__name__})", "save it again, as UTF-8") from error
    if text.startswith("\ufeff"):
        raise refuse("it begins with a byte-order mark", "save it as UTF-8 without one")
    raw = _decoded(text, refuse)
    _refuse_format(raw, refuse)
    try:
        nb: NotebookNode = nbformat.reads(text, as_version=4)
        nbformat.validate(nb)
    except Exception as error:  # whatever a damaged file makes nbformat raise
        reason = str(error).splitlines()[0][:120] if str(error) else type(error).__name__
        raise refuse(f"it is damaged: {reason}", "save it again in Jupyter, or take it back from git") from error
    for index, cell in enumerate(nb.cells):
        if _conflict(cell.source):
            raise refuse("it holds merge-conflict markers", "resolve the conflict", label(cell, index))
    return nb


def _decoded(text: str, refuse: Callable[..., Unreadable]) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        conflict = re.search(r"^(<{7}|={7}|>{7})( |$)", text, re.MULTILINE)
        if conflict:
            line = text.count("\n", 0, conflict.start()) + 1
            raise refuse(
                f"merge-conflict markers in line {line}", "resolve the conflict (git status lists it)"
            ) from error
        raise refuse("it is not JSON", "save it again in Jupyter, or take it back from git") from error


def _conflict(source: str) -> bool:
    """Whether git left its markers in a cell. `=======` alone may underline a heading."""
    return all(re.search(rf"^{mark}{{7}}( |$)", source, re.MULTILINE) for mark in "<>")


def _refuse_format(raw: Any, refuse: Callable[..., Unreadable]) -> None:
    """Refuse what is no notebook, or one whose cells cannot be told apart by their ids."""
    if not isinstance(raw, dict) or not isinstance(raw.get("nbformat"), int):
        raise refuse("it is JSON, but no notebook: it has no 'nbformat'", "save it again in Jupyter")
    version = (raw["nbformat"], raw.get("nbformat_minor") if isinstance(raw.get("nbformat_minor"), int) else 0)
    if version < (4, 5):
        known = f"it was saved by an old Jupyter, in format {version[0]}.{version[1]}, whose cells have no ids"
        raise refuse(known, CONVERT)
    if version > (nbformat.current_nbformat, nbformat.current_nbformat_minor):
        newest = f"{nbformat.current_nbformat}.{nbformat.current_nbformat_minor}"
        known = f"it was saved by a newer Jupyter, in format {version[0]}.{version[1]}; the newest known is {newest}"
        raise refuse(known, f"save it as {newest}, or update nbformat")
    cells = raw.get("cells")
    ids = [cell.get("id") for cell in cells if isinstance(cell, dict)] if isinstance(cells, list) else []
    without = [f"number {index}" for index, one in enumerate(ids, start=1) if one is None]
    if without:  # nbformat gives them others each time that it reads them
        have = "1 cell has" if len(without) == 1 else f"{len(without)} cells have"
        raise refuse(f"{have} no id: {', '.join(without)}", CONVERT)
    twice = next((one for one in ids if ids.count(one) > 1), None)
    if twice is not None:  # nbformat gives one of them another id, which is not the same twice
        raise refuse(f"{ids.count(twice)} cells have the id '{twice}'", "give one of them another id")


def _settings(name: str, nb: NotebookNode) -> Settings:
    stated = nb.metadata.get(SETTINGS, {})

    def refuse(wrong: str, remedy: str) -> Unreadable:
        said = f"the metadata's {wrong}"
        return Unreadable(Finding(name, Check.TASKS, f"source/{name}/{name}.ipynb", said, remedy))

    known = f'under "{SETTINGS}" may stand {", ".join(RANGES)}'
    if not isinstance(stated, dict):
        raise refuse(f"'{SETTINGS}' is not understood", known)
    for key, value in stated.items():
        if key not in RANGES:
            meant = get_close_matches(key, RANGES, n=1)
            raise refuse(f"'{key}' is not understood", known + (f": is it '{meant[0]}'?" if meant else ""))
        above, most, range_ = RANGES[key]
        kinds = (int,) if key == "mutants" else (int, float)
        if type(value) not in kinds or not above < value <= most:  # which NaN and infinity are not, either
            shown = json.dumps(value)[:60]
            raise refuse(f"'{key}' is not understood, {shown}", f'under "{SETTINGS}", "{key}" is {range_}')
    return Settings(**stated)


def solution_spans(source: str) -> Spans:
    """First and last line, counted from 1, of each part between BEGIN SOLUTION and END SOLUTION, without the markers.

    Raises:
        LabError: a marker has no partner, as when a cell was split.
    """
    spans: Spans = []
    begin = 0
    for number, line in enumerate(source.split("\n"), start=1):  # as nbgrader and Python count them
        if "BEGIN SOLUTION" in line:
            if begin:
                raise LabError(f"line {number} begins a solution within the one of line {begin}")
            begin = number
        elif "END SOLUTION" in line:
            if not begin:
                raise LabError(f"END SOLUTION in line {number} has no BEGIN SOLUTION")
            spans.append((begin + 1, number - 1))
            begin = 0
    if begin:
        raise LabError(f"BEGIN SOLUTION in line {begin} has no END SOLUTION")
    return spans


def misplaced(course: Course) -> Iterator[Finding]:
    """Folders and names under `source/` and `release/` that are no lab, or that two labs share."""
    for folder in sorted(path for path in course.root.glob("source/*") if path.is_dir() and path.name[0] != "."):
        notebooks = sorted(path.stem for path in folder.glob("*.ipynb"))
        if folder.name not in notebooks:
            other = next((name for name in notebooks if name in course.lab_names), None)
            if other is not None:
                said = f"its notebook has the id of another lab, '{other}'"
                remedy = f"rename it to {folder.name}.ipynb, or remove the copy"
            else:
                said = (
                    f"it holds {', '.join(f'{name}.ipynb' for name in notebooks)}"
                    if notebooks
                    else "it holds no notebook"
                )
                remedy = f"a lab's notebook is named as its folder: {folder.name}.ipynb"
            yield Finding(folder.name, Check.NOTEBOOK, f"source/{folder.name}", said, remedy)
    by_id: dict[str, list[str]] = {}
    for name in course.lab_names:
        number = re.match(r"lab\d+", name.lower())
        by_id.setdefault(number[0] if number else name.lower(), []).append(name)
    for shared, names in by_id.items():
        for name in names if len(names) > 1 else []:
            others = ", ".join(other for other in names if other != name)
            said = f"it shares the id '{shared}' with {others}"
            yield Finding(name, Check.NOTEBOOK, f"source/{name}", said, "give one of them another number")
    for folder in sorted(path for path in course.root.glob("release/*") if path.is_dir() and path.name[0] != "."):
        if not (course.root / "source" / folder.name).is_dir():
            said = "it is handed out, but has no source"
            yield Finding(
                folder.name, Check.RELEASE, f"release/{folder.name}", said, "remove it, or put its source back"
            )


def indistinct(course: Course, labs: Mapping[str, Author]) -> Iterator[Finding]:
    """Labs all of whose tasks another one has, too: the ids of a notebook's tasks tell which lab it belongs to."""
    tasks = {name: _task_ids(course, name, labs.get(name)) for name in course.lab_names}
    for lab in labs.values():
        own = tasks[lab.name]
        for other, its in tasks.items():
            if own and own <= its and other != lab.name and (own < its or other < lab.name):
                said = f"{other} has the ids of all its tasks, too: {', '.join(sorted(own))}"
                remedy = "rename them: ids tell which lab a notebook belongs to"
                yield Finding(lab.name, Check.TASKS, lab.file("source"), said, remedy)
                break


def _task_ids(course: Course, name: str, lab: Author | None) -> set[str]:
    """The grade_ids of a lab's tasks; none where its notebook cannot be read, which has a line of its own."""
    try:
        nb = read(course, "source", name) if lab is None else lab.source
    except Unreadable:
        return set()
    return {own for cell in nb.cells if is_graded(cell) and (own := grade_id(cell))}


def config_fault(course: Course) -> Finding | None:
    """Why nothing can be built in this course, if so: it has no configuration of nbgrader that can be read."""
    file = "nbgrader_config.py"
    try:
        compile((course.root / file).read_bytes(), file, "exec")
    except OSError:
        said = "it is not there, so that no release can be built"
    except (SyntaxError, ValueError) as error:
        said = f"it is no Python: {error}"
    else:
        return None
    return Finding("", Check.RELEASE, file, said, "take it back from git")
