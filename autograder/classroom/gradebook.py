"""nbgrader's side of a class: its configuration, its gradebook, its converters."""

from __future__ import annotations

import copy
import os
import re
import shutil
import sys
import sysconfig
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import nbgrader.api
from nbgrader.api import MissingEntry
from nbgrader.apps import NbGraderAPI
from nbgrader.preprocessors import CheckCellMetadata, ClearOutput
from sqlalchemy.exc import SAWarning
from sqlalchemy.orm import Session, scoped_session, sessionmaker
from traitlets.config.loader import PyFileConfigLoader

from autograder.errors import AutograderError, LabError
from autograder.grading.grade import Graded
from autograder.grading.nbgrader_steps import prepared
from autograder.lab import Course, Lab
from autograder.notebook import grade_id

Marks = dict[str, float | None]
"""grade_id -> the score that grading gave, None where a person has to mark."""


class GradebookError(AutograderError):
    """nbgrader could not write what we gave it. Its text is the last line of nbgrader's log."""


class Gradebook:
    """The gradebook of a course, as `nbgrader_config.py` describes it."""

    def __init__(self, course: Course) -> None:
        self._course = course
        # nbgrader makes its database with the `alembic` command of its own environment.
        scripts = sysconfig.get_path("scripts")
        if scripts not in os.environ.get("PATH", "").split(os.pathsep):
            os.environ["PATH"] = os.pathsep.join([scripts, os.environ.get("PATH", "")])
        self._config = PyFileConfigLoader("nbgrader_config.py", path=str(course.root)).load_config()
        self._api = NbGraderAPI(config=self._config)

    def release(self, name: str) -> None:
        """Build `release/<lab>` from its source, and enter the lab into the gradebook.

        Raises:
            LabError: nbgrader refuses the source notebook.
        """
        if name not in self._course.lab_names:
            self._course.lab(name)  # says which labs there are
        self._generate(name, self._course.root / "release" / name)

    def ensure(self, lab: Lab) -> None:
        """Enter the lab into the gradebook, unless it stands there with the same cells and points.

        Raises:
            LabError: as `release`.
        """
        if self._entered(lab) != _cells(lab):
            self._generate(lab.name, None)

    def _generate(self, name: str, target: Path | None) -> None:
        """Have nbgrader read the source; its release goes to `target`, or nowhere. All of it happens, or nothing."""
        draft = self._course.classroom / ".release"
        shutil.rmtree(draft, ignore_errors=True)
        coursedir = self._api.coursedir
        configured = coursedir.release_directory
        coursedir.release_directory = os.path.relpath(draft, self._course.root)
        try:
            with _shared(coursedir.db_url, coursedir.course_id) as book:
                with _in(self._course):
                    outcome = self._api.generate_assignment(name, force=True, create=True)
                if not outcome["success"]:
                    reason = _reason(outcome)
                    way_out = (
                        "; keep its cells as they were handed out, or begin with a new classroom/"
                        if "Cannot add or remove cells" in reason
                        else ""
                    )
                    raise LabError(f"release/{name} could not be built: {reason}{way_out}")
                book.keep()
            if target is not None:
                _put(draft / name, target)
        finally:
            coursedir.release_directory = configured
            shutil.rmtree(draft, ignore_errors=True)

    def _entered(self, lab: Lab) -> set[tuple[str, str | float]]:
        with suppress(MissingEntry), self._api.gradebook as gradebook:
            notebook = gradebook.find_notebook(lab.name, lab.name)
            graded = (*notebook.grade_cells, *notebook.task_cells)
            points = {(cell.name, float(cell.max_score)) for cell in graded}
            return points | {(cell.name, str(cell.checksum)) for cell in notebook.source_cells}
        return set()

    def marks(self, lab: str) -> dict[str, Marks]:
        """The automatic scores of all students that the gradebook knows to have handed in this lab."""
        api = nbgrader.api
        found: dict[str, Marks] = {}
        with self._api.gradebook as gradebook:
            rows = (
                gradebook.db.query(api.SubmittedAssignment.student_id, api.BaseCell.name, api.Grade.auto_score)
                .join(api.SubmittedNotebook, api.SubmittedNotebook.assignment_id == api.SubmittedAssignment.id)
                .join(api.Grade, api.Grade.notebook_id == api.SubmittedNotebook.id)
                .join(api.BaseCell, api.BaseCell.id == api.Grade.cell_id)
                .join(api.Assignment, api.Assignment.id == api.SubmittedAssignment.assignment_id)
                .filter(api.Assignment.name == lab)
            )
            for student, name, score in rows:
                found.setdefault(student, {})[name] = score
        return found

    def scores(self, lab: str) -> dict[str, tuple[float, bool]]:
        """What each student has by now, with manual marks and penalties, and whether one is still to be given."""
        api = nbgrader.api
        with self._api.gradebook as gradebook:
            rows = (
                gradebook.db.query(
                    api.SubmittedAssignment.student_id,
                    api.SubmittedAssignment.score,
                    api.SubmittedAssignment.late_submission_penalty,
                    api.SubmittedAssignment.needs_manual_grade,
                )
                .join(api.Assignment, api.Assignment.id == api.SubmittedAssignment.assignment_id)
                .filter(api.Assignment.name == lab)
            )
            return {student: (max(0.0, score - (late or 0.0)), bool(manual)) for student, score, late, manual in rows}

    @contextmanager
    def recording(self) -> Iterator[Recorder]:
        """Write results, many of them, over one connection."""
        config = copy.deepcopy(self._config)
        # What is recorded was sanitized before it was graded, and replaces what these steps would give. Its cells'
        # metadata are those of the release. With 130 cells, checking them again and again is half of all the work.
        config.Autograde.sanitize_preprocessors = [ClearOutput]
        if "autograde_preprocessors" in config.Autograde:
            config.Autograde.autograde_preprocessors = [
                step for step in config.Autograde.autograde_preprocessors if step is not CheckCellMetadata
            ]
        config.Exporter.optimistic_validation = True
        api = NbGraderAPI(config=config)
        with _shared(api.coursedir.db_url, api.coursedir.course_id) as book:
            yield Recorder(self._course, api, book)

    def feedback(self, lab: Lab) -> None:
        """Write the feedback pages of all students who handed in this lab.

        Raises:
            GradebookError: nbgrader could not.
        """
        with _in(self._course):
            outcome = self._api.generate_feedback(lab.name, force=True)
        if not outcome["success"]:
            raise GradebookError(f"the feedback of {lab.name} could not be written: {_reason(outcome)}")


class Recorder:
    """Writes results through nbgrader's own autograde: marks, comments, penalties, `autograded/`."""

    def __init__(self, course: Course, api: Any, book: _OneTransaction) -> None:
        self._course = course
        self._api = api
        self._book = book
        self._drafts = course.classroom / ".autograded"
        shutil.rmtree(self._drafts, ignore_errors=True)  # what a run that was killed was writing

    def record(self, lab: Lab, student: str, graded: Graded) -> None:
        """Write one result: all of it, or, whatever happens, nothing.

        The marks are one transaction. The notebook is written elsewhere and put into its place afterwards, so
        that a notebook in `autograded/` always has its marks in the gradebook.

        Raises:
            GradebookError: nbgrader refused it.
        """
        target = self._course.classroom / "autograded" / student / lab.name
        draft = self._drafts / student / lab.name
        configured = self._api.coursedir.autograded_directory
        prepared[lab.name, student] = graded
        self._api.coursedir.autograded_directory = os.path.relpath(self._drafts, self._course.root)
        try:
            with _in(self._course):
                outcome = self._api.autograde(lab.name, student, force=True)
            if not outcome["success"]:
                raise GradebookError(f"nbgrader could not record {student}'s {lab.name}: {_reason(outcome)}")
            _to_disk(draft)
            self._book.keep()
            _put(draft, target)
        finally:
            self._book.drop()
            self._api.coursedir.autograded_directory = configured
            prepared.pop((lab.name, student), None)
            shutil.rmtree(self._drafts, ignore_errors=True)


class _Held(Session):
    """A session whose commits wait for the end of the submission; what reads after one, reads what it wrote."""

    def commit(self) -> None:
        self.flush()
        self.expire_all()

    def really_commit(self) -> None:
        super().commit()


class _OneTransaction(nbgrader.api.Gradebook):
    """One connection to the gradebook, where nbgrader opens nine and commits to each, for one submission."""

    db: Any

    def __init__(self, db_url: str, course_id: str) -> None:
        super().__init__(db_url, course_id)
        self.db.remove()
        self.db = scoped_session(sessionmaker(bind=self.engine, class_=_Held))

    def close(self) -> None:
        """nbgrader calls this after each of its steps."""

    def keep(self) -> None:
        """Commit what was written since the last call."""
        self.db().really_commit()

    def drop(self) -> None:
        """Forget what was not kept, and all that was read."""
        self.db.remove()

    def really_close(self) -> None:
        super().close()


@contextmanager
def _shared(db_url: str, course_id: str) -> Iterator[_OneTransaction]:
    """Have nbgrader's steps use one gradebook, instead of opening it anew each time."""
    original = nbgrader.api.Gradebook
    book = _OneTransaction(db_url, course_id)

    def opened(url: str, *arguments: Any, **options: Any) -> Any:
        return book if url == db_url else original(url, *arguments, **options)

    changed = [m for m in list(sys.modules.values()) if getattr(m, "__dict__", {}).get("Gradebook") is original]
    changed.remove(nbgrader.api)
    try:
        for module in changed:
            module.__dict__["Gradebook"] = opened
        yield book
    finally:
        for module in changed:
            module.__dict__["Gradebook"] = original
        book.really_close()


@contextmanager
def _in(course: Course) -> Iterator[None]:
    """nbgrader finds its files from the working directory, and its queries make SQLAlchemy warn."""
    here = os.getcwd()
    os.chdir(course.root)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SAWarning)
            yield
    finally:
        os.chdir(here)


def _cells(lab: Lab) -> set[tuple[str, str | float]]:
    """The lab's cells as far as the gradebook holds them: points of tasks, and checksums of all."""
    cells = {name: cell for cell in lab.release.cells if (name := grade_id(cell)) is not None}
    points: set[tuple[str, str | float]] = {(task.grade_id, task.points) for task in lab.tasks}
    return points | {(name, str(cell.metadata.nbgrader.get("checksum"))) for name, cell in cells.items()}


def agrees(marks: Mapping[str, float | None], expected: Mapping[str, float | None]) -> bool:
    """Whether the gradebook's automatic scores are those of a result."""

    def same(one: float | None, other: float | None) -> bool:
        return one == other if one is None or other is None else abs(one - other) < 1e-6

    return marks.keys() == expected.keys() and all(same(marks[name], score) for name, score in expected.items())


def _to_disk(folder: Path) -> None:
    """Have the files really written before the gradebook says so: the power may fail."""
    for path in folder.rglob("*"):
        if path.is_file():
            handle = os.open(path, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _put(draft: Path, target: Path) -> None:
    """Put a finished folder into its place. Killed in between, there is none, which the next run sees."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        target.rename(draft.with_name(f"{draft.name}.old"))
    draft.rename(target)


def _reason(outcome: dict[str, Any]) -> str:
    """The line of nbgrader's log that says what went wrong."""
    if "KeyboardInterrupt" in outcome.get("error", "").strip().splitlines()[-1:]:
        raise KeyboardInterrupt  # nbgrader's API swallows it
    lines = re.sub(r"\x1b\[[0-9;]*m", "", f"{outcome.get('error', '')}\n{outcome.get('log', '')}").splitlines()
    errors = [line.strip() for line in lines if re.match(r"\s*[\w.]*(Error|Exception|Entry)\b", line)]
    return (errors or [line for line in lines if line.strip()] or ["no reason given"])[-1][:300]
