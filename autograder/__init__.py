"""The engine that marks the course's notebooks, from outside the student's process."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from autograder.results import CheckResult, Outcome, Status, SubmissionResult, TaskResult

if TYPE_CHECKING:
    from autograder.grading.grade import grade_notebook

__all__ = ["CheckResult", "Outcome", "Status", "SubmissionResult", "TaskResult", "grade_notebook"]


def __getattr__(name: str) -> Any:
    # Loaded on first use: importing the package must not cost what nbclient and pytest cost.
    if name == "grade_notebook":
        return import_module("autograder.grading.grade").grade_notebook
    raise AttributeError(name)
