"""nbgrader's side of a class: its configuration, its gradebook, its converters."""

from __future__ import annotations

import os
import re
import sysconfig
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from nbgrader.api import MissingEntry
from nbgrader.apps import NbGraderAPI
from sqlalchemy.exc import SAWarning
from traitlets.config.loader import PyFileConfigLoader

from autograder.errors import AutograderError, LabError
from autograder.grading.grade import Graded
from autograder.grading.nbgrader_steps import prepared
from autograder.lab import Course, Lab


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
        self._api = NbGraderAPI(config=PyFileConfigLoader("nbgrader_config.py", path=str(course.root)).load_config())

    def release(self, name: str) -> None:
        """Build `release/<lab>` from its source, and enter the lab into the gradebook.

        Raises:
            LabError: nbgrader refuses the source notebook.
        """
        if name not in self._course.lab_names:
            self._course.lab(name)  # says which labs there are
        with _in(self._course):
            outcome = self._api.generate_assignment(name, force=True, create=True)
        if not outcome["success"]:
            raise LabError(f"release/{name} could not be built: {_reason(outcome)}")

    def ensure(self, lab: Lab) -> None:
        """Enter the lab into the gradebook, unless it stands there with the same tasks and points.

        Raises:
            LabError: as `release`.
        """
        try:
            with self._api.gradebook as gradebook:
                notebook = gradebook.find_notebook(lab.name, lab.name)
                entered = {(cell.name, cell.max_score) for cell in (*notebook.grade_cells, *notebook.task_cells)}
        except MissingEntry:
            entered = set()
        if entered != {(task.grade_id, task.points) for task in lab.tasks}:
            self.release(lab.name)

    def has(self, lab: Lab, student: str) -> bool:
        """Whether this student's graded notebook and marks are there."""
        path = self._course.classroom / "autograded" / student / lab.name / f"{lab.name}.ipynb"
        try:
            with self._api.gradebook as gradebook:
                gradebook.find_submission(lab.name, student)
        except MissingEntry:
            return False
        return path.is_file()

    def record(self, lab: Lab, student: str, graded: Graded) -> None:
        """Write one result, through nbgrader's own autograde: marks, comments, penalties, `autograded/`.

        Raises:
            GradebookError: nbgrader refused it.
        """
        prepared[lab.name, student] = graded
        try:
            with _in(self._course):
                outcome = self._api.autograde(lab.name, student, force=True)
        finally:
            prepared.pop((lab.name, student), None)
        if not outcome["success"]:
            raise GradebookError(f"nbgrader could not record {student}'s {lab.name}: {_reason(outcome)}")

    def feedback(self, lab: Lab) -> None:
        """Write the feedback pages of all students who handed in this lab.

        Raises:
            GradebookError: nbgrader could not.
        """
        with _in(self._course):
            outcome = self._api.generate_feedback(lab.name, force=True)
        if not outcome["success"]:
            raise GradebookError(f"the feedback of {lab.name} could not be written: {_reason(outcome)}")


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


def _reason(outcome: dict[str, Any]) -> str:
    """The line of nbgrader's log that says what went wrong."""
    if "KeyboardInterrupt" in outcome.get("error", "").strip().splitlines()[-1:]:
        raise KeyboardInterrupt  # nbgrader's API swallows it
    lines = re.sub(r"\x1b\[[0-9;]*m", "", f"{outcome.get('error', '')}\n{outcome.get('log', '')}").splitlines()
    errors = [line.strip() for line in lines if re.match(r"\s*[\w.]*(Error|Exception|Entry)\b", line)]
    return (errors or [line for line in lines if line.strip()] or ["no reason given"])[-1][:300]
