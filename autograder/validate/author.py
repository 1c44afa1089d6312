"""The author's side of a lab: its notebooks, read so that one which is broken says so in one line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.errors import LabError
from autograder.lab import ANSWER, Course
from autograder.notebook import grade_id
from autograder.validate.findings import Check, Finding
from autograder.validate.mutants import Spans

CONVERT = "open it in JupyterLab 4 or newer and save it, or run `jupyter nbconvert --to notebook --inplace` on it"
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
    are tried for each task. cell_seconds: what a cell may take, with the solutions in place.
    """

    points: float | None = None
    mutants_caught: float = 0.95
    mutants: int = 40
    cell_seconds: float = 10.0


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
    return Author(course, name, source, read(course, "release", name), _settings(name, source))


def read(course: Course, folder: str, name: str) -> NotebookNode:
    """One notebook of an author's, without repairs: it is to be as it will be handed out.

    Raises:
        Unreadable: as `author`.
    """
    file = f"{folder}/{name}/{name}.ipynb"

    def refuse(message: str, remedy: str) -> Unreadable:
        return Unreadable(Finding(name, Check.NOTEBOOK, file, message, remedy))

    try:
        text = (course.root / file).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise refuse("it is not there", "run `make release`") from None
    except (OSError, UnicodeDecodeError) as error:
        raise refuse(f"it cannot be read ({type(error).__name__})", "save it again, as UTF-8") from error
    conflict = re.search(r"^(<{7}|={7}|>{7})( |$)", text, re.MULTILINE)
    try:
        raw: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        if conflict:
            line = text.count("\n", 0, conflict.start()) + 1
            raise refuse(
                f"merge-conflict markers in line {line}", "resolve the conflict (git status lists it)"
            ) from error
        raise refuse("it is not JSON", "save it again in Jupyter, or take it back from git") from error
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
    ids = [cell.get("id") for cell in raw.get("cells", []) if isinstance(cell, dict)]
    twice = next((one for one in ids if one is not None and ids.count(one) > 1), None)
    if twice is not None:  # nbformat gives one of them another id, which is not the same twice
        raise refuse(f"{ids.count(twice)} cells have the id '{twice}'", "give one of them another id")
    try:
        nb: NotebookNode = nbformat.reads(text, as_version=4)
        nbformat.validate(nb)
    except Exception as error:  # whatever a damaged file makes nbformat raise
        reason = str(error).splitlines()[0][:120] if str(error) else type(error).__name__
        raise refuse(f"it is damaged: {reason}", "save it again in Jupyter, or take it back from git") from error
    return nb


def _settings(name: str, nb: NotebookNode) -> Settings:
    stated = nb.metadata.get(SETTINGS, {})
    fields = Settings.__dataclass_fields__
    wrong = next((key for key in stated if key not in fields), None) if isinstance(stated, dict) else SETTINGS
    if wrong is None:
        wrong = next((key for key, value in stated.items() if type(value) not in (int, float) or value < 0), None)
    if wrong is not None:
        raise Unreadable(
            Finding(
                name, Check.TASKS, f"source/{name}/{name}.ipynb", f"the metadata's '{wrong}' is not understood",
                f'under "{SETTINGS}" stand numbers for {", ".join(fields)}',
            )
        )  # fmt: skip
    return Settings(**stated)


def solution_spans(source: str) -> Spans:
    """First and last line, counted from 1, of each part between BEGIN SOLUTION and END SOLUTION, without the markers.

    Raises:
        LabError: a marker has no partner, as when a cell was split.
    """
    spans: Spans = []
    begin = 0
    for number, line in enumerate(source.splitlines(), start=1):
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
