"""`autograder new`: a lab that is sound from its first minute, for its author to change."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat

from autograder.classroom.gradebook import Gradebook
from autograder.errors import UsageError
from autograder.lab import Course
from autograder.validate.template import DEFAULT_TASK, new_lab


def create(course: Course, name: str, *, title: str | None = None) -> list[Path]:
    """Write a new lab's notebook, graders and corpus, and build its release. The paths, seen from the course's folder.

    Raises:
        UsageError: the name is taken, or none that a folder, a Python package and nbgrader can carry.
    """
    if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name):
        raise UsageError(
            f"'{name}' cannot name a lab: small letters, digits and single underscores, as in lab08_pooling"
        )
    number = re.match(r"lab\d+", name)
    for other in course.lab_names:
        if number and re.match(rf"{number[0]}(?!\d)", other):
            raise UsageError(f"{number[0]} is taken, by {other}: give the new lab another number")
    for folder in ("source", "release", "grader_tests", "grader_tests/corpus"):
        if (course.root / folder / name).exists():
            raise UsageError(f"{folder}/{name} is there already: give the new lab another name, or remove it")
    lab = new_lab(name, title or _title(name), _free_task(course))
    notebook = course.root / "source" / name / f"{name}.ipynb"
    notebook.parent.mkdir(parents=True)
    nbformat.write(lab.notebook, notebook)
    paths = [notebook]
    for file, text in lab.files.items():
        path = course.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    fresh = Course(course.root)  # it looks up its labs once
    Gradebook(fresh).release(name)
    paths.append(fresh.root / "release" / name / f"{name}.ipynb")
    return [path.relative_to(course.root) for path in paths]


def _title(name: str) -> str:
    """ "lab08_strided_windows" -> "Strided windows"."""
    words = re.sub(r"^lab\d*_?", "", name).replace("_", " ") or name
    return words[0].upper() + words[1:]


def _free_task(course: Course) -> str:
    """The name of the first task, which no other lab has: ids tell which lab a notebook belongs to."""
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in course.root.glob("source/*/*.ipynb")]
    task, number = DEFAULT_TASK, 1
    while any(f'"{task}"' in text for text in texts):
        number += 1
        task = f"{DEFAULT_TASK}_{number}"
    return task
