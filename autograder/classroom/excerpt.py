"""A course of one lab with one task, cut out of lab01: for measurements and tests that a whole lab would make slow."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import nbformat

from autograder.errors import UsageError
from autograder.lab import ANSWER, Course
from autograder.notebook import grade_id

LAB, TASK = "lab01_convolution_by_hand", "convolution_byhand"
_BESIDE = frozenset({"title", "setup", "frameworks", "activations", "worked-example"})
"""Ids of the cells that are kept beside the task's own two."""


def one_task(course: Course, target: Path) -> Course:
    """Cut one task out of lab01: a notebook that imports the frameworks, draws a picture and convolves by hand.

    Args:
        target: the folder of the new course. It has graders, attacks and corpus, but no class.

    Raises:
        UsageError: the course has no lab01.
    """
    if LAB not in course.lab_names:
        raise UsageError(f"this course has no {LAB}, of which a task would be cut out")

    def others(folder: str, names: list[str]) -> list[str]:
        graders = Path(folder).name == LAB and "corpus" not in Path(folder).parts
        return [
            name
            for name in names
            if name == "__pycache__"
            or (name.startswith("lab") and os.path.isdir(f"{folder}/{name}") and name != LAB)
            or (graders and name.startswith("test_") and name != f"test_{TASK}.py")
        ]

    for part in ("source", "release", "grader_tests"):
        shutil.copytree(course.root / part, target / part, ignore=others)
    shutil.copy(course.root / "nbgrader_config.py", target)
    for part in ("source", "release"):
        path = target / part / LAB / f"{LAB}.ipynb"
        nb = nbformat.read(path, as_version=4)
        nb.cells = [cell for cell in nb.cells if cell.id in _BESIDE or grade_id(cell) in (TASK, TASK + ANSWER)]
        nbformat.write(nb, path)
    return Course(target)
