"""A pool that grades at once, without kernels, for tests of what happens to results and not of grading.

A mark depends on the submission's bytes alone. Everything after grading is the real thing: store, nbgrader, gradebook.
"""

import hashlib
import json
import os
import signal
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import nbformat

from autograder.classroom.run import autograde
from autograder.classroom.work import Done
from autograder.errors import SubmissionError
from autograder.grading import verdict
from autograder.grading.grade import ungradable
from autograder.lab import Course
from autograder.notebook import parse_notebook, restore
from autograder.results import CheckResult, Outcome, Status, SubmissionResult, TaskResult, partial_score

CAUSE = "the filter is <b>flipped</b> & more"


class FakePool:
    """`graded` lists who was graded, in order. `special` makes the result of a student, instead of `fake_grade`."""

    def __init__(self, course: Course, lab: str, special=None):
        self.lab = course.lab(lab)
        self.graded = []
        self.special = special or {}
        self.executor = ThreadPoolExecutor(1)

    window = 4

    def check(self, work):
        future = Future()
        future.set_result(None)
        return future

    def submit(self, work, student, submission):
        self.graded.append(student)
        return self.executor.submit(self.special.get(student, fake_grade), self.lab, student, submission)

    def broken(self, error):
        return isinstance(error, BrokenProcessPool)

    def refuse(self, refusal):
        raise AssertionError(refusal)

    def close(self, *, now):
        self.executor.shutdown(wait=True, cancel_futures=True)


def fake_grade(lab, student, submission):
    try:
        nb = parse_notebook(json.loads(submission), name=f"{lab.name}.ipynb")
    except (ValueError, SubmissionError) as error:
        return Done(ungradable(student, lab, SubmissionError(str(error))))
    notes = tuple(restore(nb, lab))
    luck = hashlib.sha256(submission).digest()
    tasks = []
    for task in lab.tasks:
        if task.written:
            tasks.append(TaskResult(task.grade_id, None, task.points, Status.MANUAL))
            continue
        checks = tuple(
            CheckResult(f"property {i}", Outcome.OK if luck[i] % 3 else Outcome.FAIL, 1.0, "" if luck[i] % 3 else WRONG)
            for i in range(4)
        )
        tasks.append(TaskResult(task.grade_id, partial_score(task.points, checks), task.points, Status.GRADED, checks))
    result = SubmissionResult(student, lab.name, lab.max_score, tuple(tasks), notes)
    verdict.write(nb, result)
    return Done(result, json.dumps(nb), seconds=0.5 + luck[0] / 256)


WRONG = f"expected shape (2, 2), got (3, 3)\nlikely cause: {CAUSE}\nhint: turn it by 180 degrees?"


def hand_in(course: Course, lab: str, *students: str) -> None:
    """Each student's notebook is the release, with one more line."""
    for student in students:
        nb = nbformat.read(course.root / "release" / lab / f"{lab}.ipynb", as_version=4)
        nb.cells.append(nbformat.v4.new_code_cell(f"name = {student!r}", id="of-the-student"))
        path = course.classroom / "submitted" / student / lab / f"{lab}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(nb, path)


def run_in_child(root: str, lab: str, steps) -> None:
    """A whole run, in a process that may be killed. `steps` is told of each submission."""
    os.environ["AUTOGRADER_SECRET"] = "tests"
    signal.signal(signal.SIGINT, signal.default_int_handler)
    course = Course(Path(root))
    autograde(
        course, lab, pool=lambda scratch: FakePool(course, lab), on_progress=lambda p: steps.put(p.result.student)
    )
