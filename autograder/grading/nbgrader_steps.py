"""Our steps in nbgrader's conversions; `nbgrader_config.py` names them.

`NamedStubs` works when an assignment is generated. `RestoreCells` sanitizes, `GradeNotebook` stands in
place of `Execute`, and `FlagInternalErrors` follows `SaveAutoGrades`. An assignment that has no folder in
`grader_tests/` is nbgrader's own: it is executed, and graded by its outputs, as ever.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import ClearSolutions, NbGraderPreprocessor

from autograder.grading.grade import Graded, grade
from autograder.kernels.packages import KernelFlavour
from autograder.kernels.session import KernelSession, Limits
from autograder.lab import ANSWER, Course, Lab
from autograder.notebook import grade_id, restore

Resources = dict[str, Any]

prepared: dict[tuple[str, str], Graded] = {}
"""Results that are already there, by (lab, student): `GradeNotebook` takes one out instead of grading."""


class NamedStubs(ClearSolutions):
    """nbgrader's stubs, whose NotImplementedError names the task: `raise NotImplementedError("convolve")`."""

    code_stub: Any

    def preprocess_cell(
        self, cell: NotebookNode, resources: Resources, cell_index: int
    ) -> tuple[NotebookNode, Resources]:
        if not _ours(resources):
            cell, resources = super().preprocess_cell(cell, resources, cell_index)
            return cell, resources
        task = (grade_id(cell) or "").removesuffix(ANSWER)
        self.code_stub = {**self.code_stub, "python": f'# YOUR CODE HERE\nraise NotImplementedError("{task}")'}
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        return cell, resources


class RestoreCells(NbGraderPreprocessor):
    """Puts back what is not the student's to change, before nbgrader's own steps meet it."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        lab = _lab(resources)
        if lab is not None:
            notes = restore(nb, lab)
            nb.metadata["autograder"] = {"notes": notes}
            _show_guides(nb, lab)
        return nb, resources


class GradeNotebook(NbGraderPreprocessor):
    """Executes and grades the notebook, and writes the verdicts into the graded cells."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        lab = _lab(resources)
        if lab is None:
            session = KernelSession(nb, KernelFlavour.FULL, setup=("", b""), limits=Limits())
            try:
                session.run()
            finally:
                session.close()
            return nb, resources
        student = resources["nbgrader"]["student"]
        graded = prepared.pop((lab.name, student), None)
        if graded is None:
            graded = grade(nb, lab, student=student, notes=nb.metadata.get("autograder", {}).get("notes", []))
        for error in graded.internal_errors:
            self.log.error("%s, %s: internal error, left for manual grading: %s", student, lab.name, error)
        resources["autograder"] = graded.result
        graded.notebook.metadata.pop("autograder", None)
        _show_guides(graded.notebook, lab)
        return graded.notebook, resources


class FlagInternalErrors(NbGraderPreprocessor):
    """Takes back the score of a task that we failed to grade, and leaves it for manual grading."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        result = resources.get("autograder")
        failed = [] if result is None else [task for task in result.tasks if task.score is None]
        if failed:
            names = resources["nbgrader"]
            with Gradebook(names["db_url"]) as gradebook:
                for task in failed:
                    grade = gradebook.find_grade(
                        task.grade_id, names["notebook"], names["assignment"], names["student"]
                    )
                    grade.auto_score = None
                    grade.needs_manual_grade = True
                gradebook.db.commit()
        return nb, resources


def _show_guides(nb: NotebookNode, lab: Lab) -> None:
    """Give the marker, who reads `autograded/`, the marking guides. The feedback drops them again."""
    for cell in nb.cells:
        cell.source = lab.guides.get(grade_id(cell) or "", cell.source)


def _lab(resources: Resources) -> Lab | None:
    """The lab with graders of ours that is being converted; None for an assignment of nbgrader's own."""
    return _course().lab(resources["nbgrader"]["assignment"]) if _ours(resources) else None


def _ours(resources: Resources) -> bool:
    name: str = resources["nbgrader"]["assignment"]
    return (_course().root / "grader_tests" / name).is_dir()


def _course() -> Course:
    return Course.find(Path.cwd())  # nbgrader converts in the course's root
