"""What a course and a lab are: the files on disk, the tasks and their points."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.errors import LabError, UsageError
from autograder.notebook import grade_id

ANSWER = "_answer"
"""The cell that a student fills in for task `x` has the grade_id `x_answer`; `x` is the graded cell below it."""

MARK_SCHEME = re.compile(r"^[^\n]*BEGIN MARK SCHEME.*?END MARK SCHEME[^\n]*\n?", re.MULTILINE | re.DOTALL)
"""A marking guide, as nbgrader delimits it: for the marker's eyes, in `source/` and in the formgrader."""


@dataclass(frozen=True, slots=True)
class Task:
    """One graded cell. A written task is marked by a person, a code task by graders."""

    grade_id: str
    points: float
    written: bool


@dataclass(frozen=True)
class Lab:
    """One lab of a course, as its release notebook states it."""

    course: Course
    name: str
    release: NotebookNode
    tasks: tuple[Task, ...]
    guides: Mapping[str, str]
    """The questions whose source holds a marking guide, by grade_id: question and guide, as the marker reads them."""
    solutions: Mapping[str, str]
    """The answer cells of the source, by the grade_id of their code task."""

    @property
    def max_score(self) -> float:
        return sum(task.points for task in self.tasks)

    @property
    def graders(self) -> Path:
        """The folder of the lab's hidden graders. It need not exist: nbgrader's own assignments have none."""
        return self.course.root / "grader_tests" / self.name

    @property
    def code_tasks(self) -> tuple[Task, ...]:
        return tuple(task for task in self.tasks if not task.written)

    def task(self, name: str) -> Task:
        """The task with this grade_id.

        Raises:
            UsageError: the lab has no such task; the text lists those that it has.
        """
        for task in self.tasks:
            if task.grade_id == name:
                return task
        listed = ", ".join(task.grade_id for task in self.tasks) or "none"
        raise UsageError(f"{self.name} has no task '{name}'; its tasks are: {listed}")


class Course:
    """A checkout of the course: `source/`, `release/`, `grader_tests/` and the state of one class."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.classroom = self.root / "classroom"

    @classmethod
    def find(cls, start: Path | None = None) -> Course:
        """The course that `start` (by default the working directory) lies in, else the one we run from.

        Raises:
            UsageError: neither is a course.
        """
        here = (start or Path.cwd()).resolve()
        for root in (here, *here.parents, Path(__file__).resolve().parent.parent):
            if (root / "source").is_dir() and (root / "grader_tests").is_dir():
                return cls(root)
        raise UsageError(f"{here} is not inside a course: no folder above it holds source/ and grader_tests/")

    @cached_property
    def lab_names(self) -> tuple[str, ...]:
        """The labs that have a source notebook, in order."""
        return tuple(
            sorted(path.parent.name for path in self.root.glob("source/*/*.ipynb") if path.stem == path.parent.name)
        )

    def lab(self, name: str) -> Lab:
        """Load one lab and check that its release belongs to its source.

        Raises:
            UsageError: there is no such lab; the text lists those that there are.
            LabError: its notebooks cannot be read or contradict each other.
        """
        if name not in self.lab_names:
            listed = ", ".join(self.lab_names) or "none"
            raise UsageError(f"there is no lab '{name}'; the labs are: {listed}")
        source = self._read("source", name)
        release = self._read("release", name)
        _same_cells(name, source, release)
        guides = {grade_id(cell) or "": cell.source for cell in source.cells if MARK_SCHEME.search(cell.source)}
        tasks = tuple(_tasks(name, release))
        answers = {grade_id(cell): cell.source for cell in source.cells}
        solutions = {t.grade_id: answers[t.grade_id + ANSWER] for t in tasks if t.grade_id + ANSWER in answers}
        return Lab(self, name, release, tasks, guides, solutions)

    def _read(self, folder: str, name: str) -> NotebookNode:
        path = self.root / folder / name / f"{name}.ipynb"
        if not path.is_file():
            raise LabError(f"{folder}/{name}/{name}.ipynb is not there: run `autograder release {name}`")
        try:
            return nbformat.read(path, as_version=4)
        except (ValueError, OSError, nbformat.ValidationError) as error:
            raise LabError(
                f"{folder}/{name}/{name}.ipynb cannot be read: {str(error).splitlines()[0][:200]}"
            ) from error

    def secret(self) -> bytes:
        """The class secret that hidden inputs are drawn from; made on first use, kept in `classroom/`.

        `$AUTOGRADER_SECRET` takes its place, for marks that two checkouts can reproduce.
        """
        if "AUTOGRADER_SECRET" in os.environ:
            return os.environ["AUTOGRADER_SECRET"].encode()
        path = self.classroom / "secret"
        if not path.is_file():
            self.classroom.mkdir(parents=True, exist_ok=True)
            # Written whole, then linked: of two runs that start at once, both end with the same secret.
            draft = self.classroom / f".secret-{secrets.token_hex(8)}"
            with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_hex(32))
            with contextlib.suppress(FileExistsError):
                os.link(draft, path)
            draft.unlink()
        return path.read_text().strip().encode()


def seed(secret: bytes, *names: str) -> int:
    """A seed that depends on the class and on what it is for, and on nothing else: re-grading repeats."""
    return int.from_bytes(hashlib.sha256(b"\0".join((secret, *(name.encode() for name in names)))).digest()[:8])


def _tasks(lab: str, nb: NotebookNode) -> list[Task]:
    tasks = []
    for cell in nb.cells:
        name = grade_id(cell)
        if name is None or not (cell.metadata.nbgrader.grade or cell.metadata.nbgrader.get("task")):
            continue
        meta = cell.metadata.nbgrader
        if cell.cell_type == "code" and meta.solution:
            raise LabError(
                f"{lab}: the code cell '{name}' is both answer and test; "
                f"give the answer a cell of its own, '{name}{ANSWER}'"
            )
        tasks.append(Task(name, float(meta.points), written=cell.cell_type != "code"))
    return tasks


def _same_cells(lab: str, source: NotebookNode, release: NotebookNode) -> None:
    """Refuse a release that is older than its source, as far as marks depend on it."""

    def summary(nb: NotebookNode) -> list[tuple[str, float, str]]:
        return [
            (
                name,
                float(cell.metadata.nbgrader.get("points", 0)),
                "" if cell.metadata.nbgrader.solution else MARK_SCHEME.sub("", cell.source).rstrip(),
            )
            for cell in nb.cells
            if (name := grade_id(cell)) is not None
        ]

    names = [name for name, _, _ in summary(source)]
    for name in names:
        if names.count(name) > 1:
            raise LabError(f"source/{lab}/{lab}.ipynb has two cells with the grade id '{name}'; rename one")
    if summary(source) != summary(release):
        raise LabError(f"release/{lab}/{lab}.ipynb is older than its source: run `autograder release {lab}`")
