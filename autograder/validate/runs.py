"""What a lab does when it runs: solutions, stubs, known answers, mutants. Called in workers, whose kernels are warm.

Each function opens the lab anew, by its course's folder and its name, and gives back plain data.
"""

from __future__ import annotations

import copy
import socket
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from autograder.errors import AutograderError
from autograder.grading.expect import watched_mistakes
from autograder.grading.files import GraderError
from autograder.grading.grade import Graded, grade, grade_repeatedly, grade_task
from autograder.grading.plugin import GraderPlugin, collect
from autograder.grading.verdict import as_text
from autograder.kernels.packages import KernelFlavour
from autograder.kernels.session import KernelSession, Limits
from autograder.lab import ANSWER, Course, Lab
from autograder.notebook import grade_id
from autograder.results import Outcome, Status, TaskResult
from autograder.validate.author import Author, author, is_solution, label
from autograder.validate.corpus import Entry, entries
from autograder.validate.findings import Check, Finding, one_line

SECRETS = tuple(f"validate-{number}" for number in range(1, 11))
"""Class secrets that the solutions are graded with."""

MUTANT_LIMITS = Limits(cell_seconds=20, call_seconds=4.0, notebook_seconds=90.0, replacements=1)
"""A mutant that does not come back has lost its points; it need not take ten seconds to do so."""

_ALLOWED_IN_STUBS = frozenset({"NotImplementedError", "NameError"})


TaskCheck = tuple[str, str]
"""A task, and the name of one of its checks."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What came of running one lab with its solutions and with its stubs.

    `sound` are the tasks whose solutions have full marks: only their mutants say something. `slowest` is the cell that
    took longest, with its seconds. `checks` are (task, name) of all.
    """

    findings: tuple[Finding, ...]
    sound: tuple[str, ...] = ()
    slowest: tuple[str, float] = ("", 0.0)
    checks: tuple[TaskCheck, ...] = ()


def examine(root: Path, name: str) -> Examined:
    """Grade a lab's solutions, which score full marks, and its stubs, which score nothing."""
    course = Course(root)
    file = f"source/{name}/{name}.ipynb"
    try:
        mine, lab = author(course, name), course.lab(name)
        graders = collect(lab)
    except GraderError as error:
        message = one_line(f"line {error.line}: {error.message}" if error.line else error.message)
        return Examined((Finding(name, Check.TASKS, error.file, message, "repair it; nothing was run"),))
    except AutograderError as error:
        message = one_line(str(error)).removeprefix(f"{name}: ")
        return Examined((Finding(name, Check.TASKS, f"grader_tests/{name}", message, "repair it; nothing was run"),))
    with _secret(SECRETS[0]), watched_mistakes(all_of_them=True):
        solved = grade(_checked_beside(_solved(mine)), lab, student="solutions", notes=())
        stubs = grade(_checked_beside(copy.deepcopy(lab.release)), lab, student="stubs", notes=())
    findings = [
        *_full_marks(lab, solved, Check.SOLUTIONS),
        *_clean_cells(lab, mine, solved.notebook),
        *_no_marks(lab, stubs),
        *_idle_visible_checks(lab, mine, stubs.notebook),
        *_bound_tasks(lab, graders, file),
    ]
    cells = enumerate(solved.notebook.cells)
    times = [(_called(cell, index), _seconds(cell)) for index, cell in cells if not _shows_verdict(cell)]
    slow = mine.settings.cell_seconds
    for cell, seconds in times:
        if seconds > slow:
            said = f"it takes {seconds:.1f} s, and a cell may take {slow:g} s"
            remedy = 'make it do less, or raise "cell_seconds" under "lab" in the notebook\'s metadata'
            findings.append(Finding(name, Check.SOLUTIONS, file, said, remedy, cell))
    full = {task.grade_id for task in solved.result.tasks if task.score == task.max_score}
    sound = tuple(task.grade_id for task in lab.code_tasks if task.grade_id in full)
    slowest = max(times, key=lambda one: one[1], default=("", 0.0))
    checks = tuple((grader.grade_id, grader.name) for grader in graders.graders)
    return Examined(tuple(findings), sound, slowest, checks)


def has_network() -> bool:
    """Whether a kernel, as notebooks are run in, reaches a port of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        probe = f"import socket\nsocket.create_connection(('127.0.0.1', {port}), 2).close()\nprint('reached')"
        session = KernelSession(
            new_notebook(cells=[new_code_cell(probe)]), KernelFlavour.FULL, setup=("", b""), limits=Limits()
        )
        try:
            session.run()
        finally:
            session.close()
        return any("reached" in str(output.get("text", "")) for output in session.nb.cells[0].outputs)


def stable(root: Path, name: str, task: str, seeds: Sequence[str]) -> list[Finding]:
    """Grade the solution of one task with several class secrets."""
    lab, solved = _opened(root, name)
    findings: list[Finding] = []
    with closing(grade_repeatedly(solved, lab, task)) as graded:
        for seed in seeds:
            with _secret(seed):
                one = next(graded)
            findings += _full_marks(lab, one, Check.STABILITY, f" with the class secret '{seed}'")
    return findings


@dataclass(frozen=True, slots=True)
class Known:
    """What came of answers of the corpus: what is wrong, and the checks that did not let them pass."""

    findings: tuple[Finding, ...]
    failed: frozenset[TaskCheck]


def known_answers(root: Path, name: str, paths: Sequence[Path]) -> Known:
    """Grade answers of the corpus: each has its exact mark, and the feedback holds what it must say."""
    course = Course(root)
    lab = course.lab(name)
    findings: list[Finding] = []
    failed: set[TaskCheck] = set()
    with _secret(SECRETS[0]), watched_mistakes():
        for entry in entries(course, name):
            if entry.path in paths:
                graded = grade_task(lab, entry.grade_id, entry.source, student="corpus")
                failed.update((entry.grade_id, check) for check in _failing(graded))
                findings += [
                    Finding(name, Check.CORPUS, str(entry.path.relative_to(root)), said, remedy)
                    for said, remedy in _wrong(entry, graded)
                ]
    return Known(tuple(findings), frozenset(failed))


def _failing(graded: Graded) -> list[str]:
    """The names of the checks that one task's answer did not pass."""
    (task,) = graded.result.tasks
    return [check.name for check in task.checks if check.outcome is Outcome.FAIL]


def _wrong(entry: Entry, graded: Graded) -> Iterator[tuple[str, str]]:
    (task,) = graded.result.tasks
    verdict = as_text(task)
    if graded.internal_errors:
        yield f"a grader fails on it: {_last_line(graded.internal_errors[0])}", "repair the grader"
    elif task.score != entry.score:
        yield f"it scores {task.score:g}, and states {entry.score:g}", "correct the graders, or the mark in its header"
    elif entry.kind == "right" and task.score != task.max_score:
        yield (
            f"a right answer scores {task.score:g} of {task.max_score:g}",
            "correct the graders: they refuse a right answer",
        )
    elif entry.kind == "mistake" and not entry.says and "likely cause" not in verdict:
        yield "its cause is named nowhere", "add a Mistake to the graders, or what the feedback `says` to its header"
    for text in entry.says:
        if text not in verdict:
            yield f"the feedback does not say '{text}'", "correct the Mistake in the graders, or `says` in its header"


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of one mutant: whether, and by which check, it was caught; `seconds` is what it cost."""

    caught: bool
    by: str = ""
    error: str = ""
    seconds: float = 0.0


def try_mutants(root: Path, name: str, task: str, sources: Sequence[str], patient: bool = False) -> list[Tried]:
    """Grade answers that each have a slip in them; caught is what does not get full marks.

    `patient`: they are said to be right answers, so that they may take as long as the solution does.
    """
    limits = Limits() if patient else MUTANT_LIMITS
    lab, solved = _opened(root, name)
    tried = []
    # The first check that fails is enough: what the others would say is not asked for.
    with _secret(SECRETS[0]), watched_mistakes():
        for source in sources:
            nb = _with_answer(solved, task, source)
            start = time.monotonic()
            graded = grade(nb, lab, student="mutant", notes=(), only=task, limits=limits, first_failure=True)
            (result,) = graded.result.tasks
            error = _last_line(graded.internal_errors[0]) if graded.internal_errors else ""
            caught = result.score is not None and result.score < result.max_score
            by = next(iter(_failing(graded)), "")
            tried.append(Tried(caught, by, error, time.monotonic() - start))
    return tried


def _opened(root: Path, name: str) -> tuple[Lab, NotebookNode]:
    """The lab, and its notebook with all solutions."""
    course = Course(root)
    return course.lab(name), _solved(author(course, name))


def _solved(lab: Author) -> NotebookNode:
    """The release with all its solutions in place, as a perfect student hands it in."""
    solutions = {grade_id(cell): cell.source for cell in lab.source.cells if is_solution(cell)}
    nb = copy.deepcopy(lab.release)
    for cell in nb.cells:
        if cell.cell_type == "code":
            cell.source = solutions.get(grade_id(cell), cell.source)
    return nb


def _with_answer(solved: NotebookNode, task: str, source: str) -> NotebookNode:
    """The notebook with another answer to one task."""
    nb = copy.deepcopy(solved)
    for cell in nb.cells:
        if grade_id(cell) == task + ANSWER:
            cell.source = source
    return nb


def _full_marks(lab: Lab, graded: Graded, check: Check, when: str = "") -> Iterator[Finding]:
    yield from _internal_errors(lab, graded, check, when)
    for task in graded.result.tasks:
        if task.status is Status.MANUAL or task.score == task.max_score or task.status is Status.INTERNAL_ERROR:
            continue
        if task.status is Status.GRADED and lab.task(task.grade_id).written:
            continue  # an unanswered question is nothing that a solution could answer
        said = f"its solution scores {task.score:g} of {task.max_score:g}{when}: {_first_failure(task)}"
        remedy = "a check fails on a right answer: correct the grader or the solution"
        yield Finding(lab.name, check, f"source/{lab.name}/{lab.name}.ipynb", said, remedy, task.grade_id)


def _no_marks(lab: Lab, graded: Graded) -> Iterator[Finding]:
    yield from _internal_errors(lab, graded, Check.SOLUTIONS, " with the stub")
    file = f"release/{lab.name}/{lab.name}.ipynb"
    for task in graded.result.tasks:
        if task.score:
            passed = ", ".join(check.name for check in task.checks if check.passed)
            said = f"its stub scores {task.score:g} points: {passed}"
            remedy = "a check must call the student's function before it passes"
            yield Finding(lab.name, Check.SOLUTIONS, file, said, remedy, task.grade_id)
        elif task.status is Status.GRADED and not lab.task(task.grade_id).written and not _unwritten(task):
            said = "its stub is graded as an answer that is wrong: it need not raise NotImplementedError"
            remedy = "let nothing around the solution catch it, and let the graders call the function first"
            yield Finding(lab.name, Check.SOLUTIONS, file, said, remedy, task.grade_id)
        elif task.status in (Status.CRASHED, Status.TIMEOUT):
            said = f"its stub ends as '{task.status}': {_first_failure(task)}"
            yield Finding(lab.name, Check.SOLUTIONS, file, said, "a stub does nothing but raise", task.grade_id)
    for index, cell in enumerate(graded.notebook.cells):
        for output in cell.get("outputs", []):
            allowed = _is_meant_to_fail(cell) or output.get("ename") in _ALLOWED_IN_STUBS
            if output.output_type == "error" and not allowed:
                said = f"with the stubs in place, it raises {output.ename}: {one_line(str(output.evalue))[:120]}"
                remedy = "a cell may fail for want of an answer (NotImplementedError), and for no other reason"
                yield Finding(lab.name, Check.SOLUTIONS, file, said, remedy, label(cell, index))


def _unwritten(task: TaskResult) -> bool:
    """Whether the student reads that there is nothing to check yet."""
    return any("is not written yet" in check.message for check in task.checks)


def _internal_errors(lab: Lab, graded: Graded, check: Check, when: str) -> Iterator[Finding]:
    for error in graded.internal_errors:
        task, _, rest = error.partition(", ")
        test = rest.partition(":")[0]
        said = f"{test} fails for a reason of its own{when}: {_last_line(error)}"
        yield Finding(lab.name, check, f"grader_tests/{lab.name}", said, "repair the grader or its reference", task)


def _clean_cells(lab: Lab, mine: Author, nb: NotebookNode) -> Iterator[Finding]:
    """With the solutions in place, no cell fails, and every visible check passes."""
    for index, cell in enumerate(nb.cells):
        if _shows_verdict(cell):
            continue  # what it does, its copy has done
        for output in cell.get("outputs", []):
            text = str(output.get("text", ""))
            if output.output_type == "error" and not _is_meant_to_fail(cell):
                said = f"with the solutions in place, it raises {output.ename}: {one_line(str(output.evalue))[:120]}"
                remedy = "repair it; a cell that is meant to fail has the tag 'raises-exception'"
            elif output.output_type == "stream" and "not yet  " in text:
                line = next(line for line in text.splitlines() if "not yet  " in line)
                said = f"with the solutions in place, a visible check fails: {line.partition('not yet')[2].strip()}"
                remedy = "correct the check or the solution"
            else:
                continue
            yield Finding(lab.name, Check.SOLUTIONS, mine.file("source"), said, remedy, _called(cell, index))


def _idle_visible_checks(lab: Lab, mine: Author, nb: NotebookNode) -> Iterator[Finding]:
    """With the stubs in place, the visible checks of no task say that all is well."""
    for cell in nb.cells:
        if _BESIDE not in cell.metadata:
            continue
        outputs = cell.get("outputs", [])
        if not any(output.output_type == "error" or "not yet  " in str(output.get("text", "")) for output in outputs):
            said = "its visible checks pass with the stub in place"
            remedy = "let one of them call what the student writes"
            yield Finding(lab.name, Check.TASKS, mine.file("source"), said, remedy, str(cell.metadata[_BESIDE]))


def _bound_tasks(lab: Lab, graders: GraderPlugin, file: str) -> Iterator[Finding]:
    """A task's checks have names of their own: a student who reads one has to know which it is."""
    seen: set[tuple[str, str]] = set()
    for grader in graders.graders:
        if (grader.grade_id, grader.name) in seen:
            said = f"two of its checks are called '{grader.name}'"
            yield Finding(lab.name, Check.TASKS, file, said, "give one another docstring", grader.grade_id)
        seen.add((grader.grade_id, grader.name))


_BESIDE = "visible_checks_of"
"""In the metadata of a copy: what its original is called."""


def _checked_beside(nb: NotebookNode) -> NotebookNode:
    """The notebook with a copy of each graded cell before it: the verdict takes the place of the cell's own output."""
    cells = []
    for index, cell in enumerate(nb.cells):
        if _shows_verdict(cell):
            metadata = {"tags": list(cell.metadata.get("tags", [])), _BESIDE: label(cell, index)}
            cells.append(new_code_cell(cell.source, metadata=metadata))
        cells.append(cell)
    nb.cells = cells
    return nb


def _shows_verdict(cell: NotebookNode) -> bool:
    return cell.cell_type == "code" and bool((cell.metadata.get("nbgrader") or {}).get("grade"))


def _is_meant_to_fail(cell: NotebookNode) -> bool:
    return "raises-exception" in cell.metadata.get("tags", [])


def _called(cell: NotebookNode, index: int) -> str:
    """The name of a cell that the author knows."""
    return str(cell.metadata.get(_BESIDE) or label(cell, index))


def _seconds(cell: NotebookNode) -> float:
    """The wall time that a cell took, by the times of the kernel's messages."""
    times: dict[str, Any] = cell.metadata.get("execution", {})
    begin, end = times.get("iopub.status.busy"), times.get("shell.execute_reply") or times.get("iopub.status.idle")
    if not (begin and end):
        return 0.0
    return (datetime.fromisoformat(str(end)) - datetime.fromisoformat(str(begin))).total_seconds()


def _first_failure(task: TaskResult) -> str:
    for check in task.checks:
        if check.outcome is not Outcome.OK:
            return one_line(f"{check.name}: {check.message}")[:300]
    return "no check failed"


def _last_line(traceback: str) -> str:
    """The exception at the end of a traceback, and where in the graders it was raised."""
    lines = [line.strip() for line in traceback.strip().splitlines() if line.strip()]
    places = [line for line in lines if line.startswith("File ") and "grader_tests" in line]
    where = ""
    if places:
        file, _, rest = places[-1].removeprefix('File "').partition('", line ')
        where = f" ({Path(file).name}, line {rest.split(',')[0]})"
    return f"{lines[-1] if lines else '?'}"[:200] + where


@contextmanager
def _secret(secret: str) -> Iterator[None]:
    """Have a course's labs graded with this class secret for a while."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("AUTOGRADER_SECRET", secret)
        yield
