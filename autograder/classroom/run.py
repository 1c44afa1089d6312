"""Grading what a class has handed in: workers grade, one process writes the gradebook."""

from __future__ import annotations

import fnmatch
import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from autograder.classroom.gradebook import Gradebook, GradebookError
from autograder.classroom.store import Store
from autograder.errors import SubmissionError, UsageError
from autograder.grading.grade import Graded, grade, ungradable
from autograder.grading.plugin import collect
from autograder.lab import Course, Lab
from autograder.notebook import read_notebook
from autograder.results import SubmissionResult


@dataclass(frozen=True, slots=True)
class Progress:
    """One submission is done: its result, and whether it had been graded before."""

    result: SubmissionResult
    done: int
    total: int
    unchanged: bool
    internal_errors: tuple[str, ...] = ()


def autograde(
    course: Course,
    name: str,
    *,
    students: str = "*",
    workers: int | None = None,
    force: bool = False,
    on_progress: Callable[[Progress], None] = lambda progress: None,
) -> list[SubmissionResult]:
    """Grade all submissions of a lab and enter them into the gradebook, in the order of the students' names.

    Args:
        students: a pattern of names, as in a shell.
        workers: processes that grade; by default one per core.
        force: grade again what has not changed, too.
        on_progress: told of each submission as it is done.

    Raises:
        UsageError: no such lab, or nobody handed it in. LabError: the lab contradicts itself; nobody is graded.
    """
    lab = course.lab(name)
    folders = [f for f in handed_in(course, lab) if fnmatch.fnmatchcase(f.parent.name, students)]
    if not folders:
        raise UsageError(f"nobody matching '{students}' handed in {name}: classroom/submitted/<student>/{name}/ is where to put it")
    gradebook = Gradebook(course)
    results: dict[str, SubmissionResult] = {}
    for student, outcome, unchanged in _graded(course, lab, folders, workers=workers or os.cpu_count() or 1, force=force):
        if not results:
            gradebook.ensure(lab)
        result, errors = _record(gradebook, lab, student, outcome, unchanged=unchanged)
        results[student] = result
        on_progress(Progress(result, len(results), len(folders), unchanged, errors))
    return [results[student] for student in sorted(results)]


def handed_in(course: Course, lab: Lab) -> list[Path]:
    """The folders `classroom/submitted/<student>/<lab>`, in order."""
    root = course.classroom / "submitted"
    return sorted(path for path in root.glob(f"*/{lab.name}") if not path.parent.name.startswith("."))


def load(folder: Path, lab: Lab) -> bytes:
    """The bytes of the notebook in a student's folder, if it is one that can be graded.

    Raises:
        SubmissionError: it is not; one line says why.
    """
    if folder.is_symlink() or folder.parent.is_symlink():
        raise SubmissionError(f"{folder.parent.name}/{folder.name} is a symbolic link: hand in the folder itself")
    if any(character in folder.parent.name for character in "*?[]+"):
        raise SubmissionError(f"the folder name '{folder.parent.name}' holds one of * ? [ ] +, which nbgrader takes for a pattern: rename it")
    path = folder / f"{lab.name}.ipynb"
    if not path.exists() and not path.is_symlink():
        others = ", ".join(sorted(p.name for p in folder.glob("*.ipynb"))) if folder.is_dir() else ""
        found = f"; found {others}: rename it" if others else ""
        raise SubmissionError(f"{lab.name}.ipynb is missing{found}")
    read_notebook(path)
    return path.read_bytes()


def _graded(
    course: Course, lab: Lab, folders: list[Path], *, workers: int, force: bool
) -> Iterator[tuple[str, Graded | SubmissionResult, bool]]:
    """(student, what came of it, whether it is unchanged), in the order in which they are done.

    Raises:
        LabError: the lab contradicts itself. Nothing has been given back before.
    """
    store = Store(course, lab)
    done: list[tuple[str, Graded | SubmissionResult, bool]] = []
    todo: list[tuple[str, Path, str]] = []
    for folder in folders:
        student = folder.parent.name
        try:
            key = store.key(student, load(folder, lab))
        except SubmissionError as error:
            done.append((student, ungradable(student, lab, error), False))
            continue
        known = None if force else store.get(key)
        if known is not None:
            done.append((student, known, True))
        else:
            todo.append((student, folder, key))
    if not todo:
        yield from done
        return
    # Spawned, not forked: the frameworks' threads in this process would not survive a fork.
    with ProcessPoolExecutor(min(workers, len(todo)), mp_context=multiprocessing.get_context("spawn")) as pool:
        pool.submit(_check_lab, course.root, lab.name).result()
        jobs = {pool.submit(_grade_folder, course.root, lab.name, folder): (student, key) for student, folder, key in todo}
        yield from done
        for job in as_completed(jobs):
            student, key = jobs[job]
            try:
                graded = job.result()
            except SubmissionError as error:
                yield student, ungradable(student, lab, error), False
            except BrokenProcessPool:
                yield student, ungradable(student, lab, SubmissionError("the grading process ended; run the command again")), False
            except Exception as error:  # a fault of ours: it is told, and the rest of the class is graded
                yield student, ungradable(student, lab, SubmissionError(f"internal error: {type(error).__name__}: {error}")), False
            else:
                store.put(key, graded)
                yield student, graded, False


def _record(
    gradebook: Gradebook, lab: Lab, student: str, outcome: Graded | SubmissionResult, *, unchanged: bool
) -> tuple[SubmissionResult, tuple[str, ...]]:
    if isinstance(outcome, SubmissionResult):
        return outcome, ()
    if not (unchanged and gradebook.has(lab, student)):
        try:
            gradebook.record(lab, student, outcome)
        except GradebookError as error:
            return ungradable(student, lab, SubmissionError(str(error))), outcome.internal_errors
    return outcome.result, outcome.internal_errors


def _check_lab(root: Path, name: str) -> None:
    """In a worker, as it loads the frameworks: the lab is sound enough to be graded."""
    collect(Course(root).lab(name))


def _grade_folder(root: Path, name: str, folder: Path) -> Graded:
    """In a worker: grade the notebook in one student's folder."""
    lab = Course(root).lab(name)
    return grade(read_notebook(folder / f"{name}.ipynb"), lab, student=folder.parent.name)
