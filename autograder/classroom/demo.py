"""The sample class: eight students whose notebooks are put together from the corpus."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import nbformat

from autograder.errors import LabError, UsageError
from autograder.grading.grade import with_answers
from autograder.lab import Course
from autograder.validate.corpus import read_entry


def sample_class(course: Course) -> dict[str, dict[str, dict[str, str]]]:
    """student -> lab -> task -> name of a corpus entry, as `grader_tests/corpus/class.toml` says.

    The tasks that it does not name are answered as in the source.
    """
    path = course.root / "grader_tests" / "corpus" / "class.toml"
    students: dict[str, dict[str, dict[str, str]]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return students


def hand_in(course: Course) -> list[Path]:
    """Write the sample class's notebooks into `classroom/submitted/` and return their paths.

    A notebook that is already there with the same content is left alone.

    Raises:
        UsageError: there is another class already. LabError: `class.toml` names an entry that the corpus lacks.
    """
    written = []
    students = sample_class(course)
    others = {path.name for path in (course.classroom / "submitted").glob("*")} - students.keys()
    if others:
        raise UsageError(
            f"classroom/ holds a class already ({sorted(others)[0]}, ...), which the demo would mix with its own: "
            "move classroom/ away, or run the demo in a fresh clone"
        )
    for student, labs in students.items():
        for lab_name, chosen in labs.items():
            lab = course.lab(lab_name)
            answers = dict(lab.solutions)
            for task, name in chosen.items():
                path = course.root / "grader_tests" / "corpus" / lab_name / task / f"{name}.py"
                if not path.is_file():
                    raise LabError(f"class.toml: {student}'s answer {lab_name}/{task}/{name} is not in the corpus")
                answers[task] = read_entry(path, lab_name).source
            target = course.classroom / "submitted" / student / lab_name / f"{lab_name}.ipynb"
            text = nbformat.writes(with_answers(lab, answers)) + "\n"
            if not (target.is_file() and target.read_text(encoding="utf-8") == text):
                shutil.rmtree(target.parent, ignore_errors=True)
                target.parent.mkdir(parents=True)
                target.write_text(text, encoding="utf-8")
            written.append(target)
    return written
