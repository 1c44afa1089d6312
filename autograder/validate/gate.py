"""The gate: everything that a lab is checked for, before a student sees it.

What can be said by reading is said in this process; what has to run is run in workers, lab by lab and task by task.
What is wrong with one lab does not keep the others from being checked.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

from autograder.errors import AutograderError, LabError, UsageError
from autograder.kernels.layers import chosen_layers
from autograder.lab import Course
from autograder.validate import leaks, runs
from autograder.validate.author import (
    Author,
    Unreadable,
    author,
    config_fault,
    indistinct,
    misplaced,
    solution_spans,
)
from autograder.validate.corpus import entries
from autograder.validate.findings import SLOW, Check, Finding, one_line
from autograder.validate.idle import Idle
from autograder.validate.marks import buildable, marked
from autograder.validate.mutants import Mutant, mutants, sample
from autograder.validate.pool import Job, Overdue, Pool
from autograder.validate.rebuild import rebuilt
from autograder.validate.report import LabReport, Report, Survivor
from autograder.validate.structure import structure
from autograder.validate.tasks import EQUIVALENT, equivalents, tasks

_AT_ONCE = 8
"""Answers that one job grades: few enough for the workers to end together."""


def validate(
    course: Course,
    names: Sequence[str] = (),
    *,
    without: Collection[Check] = (),
    limit: int | None = None,
    workers: int | None = None,
    on_step: Callable[[str], None] = lambda text: None,
) -> Report:
    """Check labs, by default all of the course.

    Args:
        without: what is left out of that which grades a lab again and again: corpus, stability, mutants.
        limit: mutants that are tried for each task; by default what the lab's metadata say, else 40.
        workers: processes that grade; by default one per core.
        on_step: told of each step as it begins.

    Raises:
        UsageError: there is no such lab. SandboxUnavailable: notebooks cannot be run here.
    """
    started = time.monotonic()
    gate = _gate(course, names, without=without, limit=limit, on_step=on_step)
    chosen_layers()
    gate.read()
    gate.run(workers or os.cpu_count() or 1)
    report = gate.report(only=set(names))
    report.seconds = time.monotonic() - started
    return report


def look(course: Course, names: Sequence[str] = ()) -> Report:
    """What shows without running anything: all but solutions, corpus, stability and mutants.

    Raises:
        UsageError: there is no such lab.
    """
    gate = _gate(course, names)
    gate.read()
    return gate.report(only=set(names))


def _gate(
    course: Course,
    names: Sequence[str],
    *,
    without: Collection[Check] = SLOW,
    limit: int | None = None,
    on_step: Callable[[str], None] = lambda text: None,
) -> _Gate:
    known = {folder.name for folder in course.root.glob("source/*") if folder.is_dir() and folder.name[0] != "."}
    for name in names:
        if name not in known:
            raise UsageError(f"there is no lab '{name}'; the labs are: {', '.join(sorted(known)) or 'none'}")
    if not known:
        raise UsageError(f"{course.root}/source holds no lab: `autograder new lab01_name` begins one")
    return _Gate(course, sorted(set(names) or known), without=without, limit=limit, on_step=on_step)


class _Gate:
    """One validation, from reading to the report."""

    def __init__(
        self,
        course: Course,
        names: list[str],
        *,
        without: Collection[Check],
        limit: int | None,
        on_step: Callable[[str], None],
    ) -> None:
        self._course = course
        self._reports = {name: LabReport(name) for name in names}
        self._authors: dict[str, Author] = {}
        self._findings: list[Finding] = []
        self._of_all: list[Finding] = []
        """What concerns every lab, so that it is told whichever are asked for."""
        self._slow = SLOW - set(without) - ({Check.MUTANTS} if limit == 0 else set())
        self._limit = limit
        self._on_step = on_step
        self._idle = Idle()

    def _add(self, findings: Sequence[Finding] | Iterator[Finding]) -> None:
        for finding in findings:
            report = self._reports.get(finding.lab)
            of_lab = report.findings if report is not None else self._findings
            if finding not in of_lab:
                of_lab.append(finding)

    def read(self) -> None:
        """All that shows without running anything. A lab that cannot be read has one line, and is not run."""
        self._add(misplaced(self._course))
        self._on_step("reading notebooks")
        for name, report in self._reports.items():
            if any(finding.file == f"source/{name}" for finding in report.findings):
                report.checked.add(Check.NOTEBOOK)
                if name not in self._course.lab_names:
                    continue
            self._guarded([name], Check.NOTEBOOK, self._read)
        self._add(indistinct(self._course, self._authors))
        files = list(leaks.beside_the_labs(self._course))
        self._guarded(
            [name for name, lab in self._authors.items() if marked(lab)],
            Check.SECRETS,
            lambda names: leaks.in_files(files, [self._authors[name] for name in names]),
        )
        self._rebuild()

    def _read(self, names: list[str]) -> Iterator[Finding]:
        (name,) = names
        report = self._reports[name]
        try:
            lab = author(self._course, name)
        except Unreadable as error:
            report.checked.add(error.finding.check)
            yield error.finding
            return
        self._authors[name] = lab
        report.bar = lab.settings.mutants_caught
        for check, find in (
            (Check.NOTEBOOK, structure),
            (Check.TASKS, tasks),
            (Check.SECRETS, leaks.in_release if marked(lab) else None),
        ):
            if find is None:
                continue
            report.checked.add(check)
            yield from find(lab)

    def _rebuild(self) -> None:
        self._on_step("building release/ anew")
        fault = config_fault(self._course)
        if fault is not None:
            self._of_all.append(fault)
            return
        whole = [name for name, lab in self._authors.items() if buildable(lab)]
        for name in whole:
            self._reports[name].checked.add(Check.RELEASE)
        if whole:
            self._guarded(whole, Check.RELEASE, lambda names: rebuilt(self._course, names))

    def _guarded(self, names: list[str], check: Check, find: Callable[[list[str]], Iterator[Finding]]) -> None:
        """What is found in some labs. If an unexpected exception ends that, the labs are looked at one by one."""
        try:
            for finding in find(names):
                self._add([finding])
        except Exception as error:  # a fault of ours with one lab keeps no other from being checked
            if len(names) == 1:
                self._add([_internal(error, names[0], check, f"source/{names[0]}")])
                self._authors.pop(names[0], None)  # what cannot be read is not run
                return
            for name in names:
                self._guarded([name], check, find)

    def run(self, workers: int) -> None:
        """All that has to run, in worker processes."""
        runnable = []
        for name in self._authors:
            try:
                lab = self._course.lab(name)
            except LabError as error:
                if not self._reports[name].findings:  # else it has been told better
                    self._add([Finding(name, Check.TASKS, f"source/{name}", str(error), "repair it; nothing was run")])
                continue
            except Exception as error:  # as in `_guarded`
                if not self._reports[name].findings:
                    self._add([_internal(error, name, Check.TASKS, f"source/{name}")])
                continue
            self._reports[name].tasks, self._reports[name].points = len(lab.tasks), lab.max_score
            runnable.append(name)
        if not runnable:
            return
        with (
            tempfile.TemporaryDirectory(prefix="autograder-validate-", ignore_cleanup_errors=True) as scratch,
            Pool(workers, Path(scratch)) as pool,
        ):
            pool.submit(self._network, "", runs.has_network)
            # A course's later labs take longer. They go first, so that no worker waits for another's long job at last.
            for name in reversed(runnable):
                self._on_step(f"{name}: solutions and stubs")
                pool.submit(self._examined, name, runs.examine, self._course.root, name)
            for job, outcome, seconds in pool.outcomes():
                if job.lab:
                    self._reports[job.lab].seconds += seconds
                if isinstance(outcome, Exception):
                    self._idle.unknown.add((job.lab, job.task))
                    self._add([_failed(job, outcome)])
                else:
                    job.then(pool, job, outcome)
        if {Check.CORPUS, Check.MUTANTS} <= self._slow and self._limit is None:  # fewer mutants say less of each check
            self._add(self._idle.findings())

    def report(self, only: set[str]) -> Report:
        for name, report in self._reports.items():
            if Check.MUTANTS in report.checked and not report.bar:
                said = 'the metadata state "mutants_caught": 0, so that graders may let everything pass'
                self._add([Finding(name, Check.MUTANTS, f"source/{name}/{name}.ipynb", said, "state a share above 0")])
            if Check.MUTANTS in report.checked and report.share_caught is not None and report.share_caught < report.bar:
                share = f"{report.share_caught:.0%}; the bar is {report.bar:.0%}"
                said = f"{report.caught} of {report.tried} mutants are caught, {share}"
                remedy = "add the checks that the list of survivors names, or declare those that are right answers"
                self._add([Finding(name, Check.MUTANTS, f"grader_tests/{name}", said, remedy)])
        labs = [report for name, report in self._reports.items() if not only or name in only]
        return Report(labs, [*self._of_all, *([] if only else self._findings)])

    def _network(self, pool: Pool, job: Job, reached: bool) -> None:
        if reached:
            said = "a notebook reaches the network from its kernel, so that nothing shows that the labs do without"
            self._of_all.append(
                Finding("", Check.SOLUTIONS, "sandbox", said, "`autograder doctor` tells what is missing")
            )

    def _examined(self, pool: Pool, job: Job, examined: runs.Examined) -> None:
        report, name = self._reports[job.lab], job.lab
        report.checked.add(Check.SOLUTIONS)
        report.slowest = examined.slowest
        self._idle.checks += [(name, *check) for check in examined.checks if check[0] in examined.sound]
        self._add(examined.findings)
        if not self._slow or not examined.sound:
            return
        report.checked |= self._slow
        self._on_step(f"{name}: {', '.join(check for check in Check if check in self._slow)}")
        root = self._course.root
        for part in _parts(self._answers(name)):
            pool.submit(self._known, name, runs.known_answers, root, name, part, check=Check.CORPUS)
        for task in examined.sound:
            if Check.STABILITY in self._slow:
                pool.submit(self._collected, name, runs.stable, root, name, task, runs.SECRETS, check=Check.STABILITY)
            if Check.MUTANTS in self._slow:
                chosen, declared = self._chosen(name, task)
                self._submit(pool, self._tried, name, task, chosen, patient=False)
                self._submit(pool, self._declared, name, task, declared, patient=True)

    def _submit(
        self, pool: Pool, then: Callable[..., None], name: str, task: str, found: list[Mutant], *, patient: bool
    ) -> None:
        for part in _parts(found):
            given = self._course.root, name, task, [mutant.source for mutant in part], patient
            pool.submit(then, name, runs.try_mutants, *given, check=Check.MUTANTS, mutants=part, task=task)

    def _answers(self, name: str) -> list[Path]:
        try:
            return [entry.path for entry in entries(self._course, name)] if Check.CORPUS in self._slow else []
        except LabError:  # told when the lab was read
            self._idle.unknown.add((name, ""))
            return []

    def _chosen(self, name: str, task: str) -> tuple[list[Mutant], list[Mutant]]:
        """The mutants of one task that are tried: a sample, and all that are declared to be right answers."""
        lab, report = self._authors[name], self._reports[name]
        source = lab.answers[task]
        file = f"grader_tests/corpus/{name}/{task}/{EQUIVALENT}"
        try:
            made, declared = mutants(source, solution_spans(source)), equivalents(lab.folder / task)
        except LabError:
            return [], []  # told when the lab was read
        except SyntaxError:
            made, declared = [], []
        known = {(one.line, one.becomes) for one in declared}
        for one in declared:
            if (one.line, one.becomes) not in {(mutant.before, mutant.after) for mutant in made}:
                said = f"no mutant makes '{one.becomes}' of '{one.line}' any more"
                self._add([Finding(name, Check.MUTANTS, file, said, "remove the entry")])
        left = [mutant for mutant in made if (mutant.before, mutant.after) not in known]
        report.equivalent += len(made) - len(left)
        chosen = sample(left, self._limit if self._limit is not None else int(lab.settings.mutants))
        if not chosen:
            why = "the metadata ask for none" if left else "all are declared equivalent" if made else "none can be made"
            said = f"no mutant of its solution was tried ({why}), so that nothing shows what its graders let through"
            remedy = "put code between BEGIN SOLUTION and END SOLUTION, and let some mutants be tried"
            self._add([Finding(name, Check.MUTANTS, f"source/{name}/{name}.ipynb", said, remedy, f"{task}_answer")])
        return chosen, [mutant for mutant in made if (mutant.before, mutant.after) in known]

    def _collected(self, pool: Pool, job: Job, findings: list[Finding]) -> None:
        self._add(findings)

    def _known(self, pool: Pool, job: Job, known: runs.Known) -> None:
        self._add(known.findings)
        self._idle.failed.update((job.lab, *check) for check in known.failed)

    def _declared(self, pool: Pool, job: Job, tried: list[runs.Tried]) -> None:
        """An entry of `equivalent.toml` says that no grader can tell: one that does refutes it."""
        file = f"grader_tests/corpus/{job.lab}/{job.task}/{EQUIVALENT}"
        for mutant, result in zip(job.mutants, tried, strict=True):
            if result.caught or result.error:
                by = f"'{result.by}' catches it" if result.caught else f"a grader fails on it: {result.error}"
                said = f"`{mutant.before}` made `{mutant.after}` is declared equivalent, but {by}"
                self._add([Finding(job.lab, Check.MUTANTS, file, said, "remove the entry")])

    def _tried(self, pool: Pool, job: Job, tried: list[runs.Tried]) -> None:
        report = self._reports[job.lab]
        for mutant, result in zip(job.mutants, tried, strict=True):
            report.tried += 1
            report.caught += result.caught
            self._idle.failed.add((job.lab, job.task, result.by))
            if result.error:
                said = f"a grader fails on an answer with '{mutant.after}' in line {mutant.line}: {result.error}"
                remedy = "a grader may fail on no answer, however wrong: compare with expect_... only"
                self._add([Finding(job.lab, Check.MUTANTS, f"grader_tests/{job.lab}", said, remedy, job.task)])
            elif not result.caught:
                report.survivors.append(Survivor(job.task, mutant))


def _failed(job: Job, error: Exception) -> Finding:
    where = f"grader_tests/{job.lab}" if job.lab else "sandbox"
    if isinstance(error, BrokenProcessPool):
        said, remedy = "the grading process ended while it ran", "a grader or a reference ends Python: repair it"
    elif isinstance(error, Overdue):
        said, remedy = str(error), "a grader or a reference takes too long, or waits for what never comes: repair it"
    elif isinstance(error, AutograderError):
        said, remedy = one_line(str(error)), "repair it"
    else:
        return _internal(error, job.lab, job.check, where, job.task)
    return Finding(job.lab, job.check, where, said, remedy, job.task)


def _internal(error: Exception, lab: str, check: Check, where: str, cell: str = "") -> Finding:
    said = one_line(f"internal error: {type(error).__name__}: {error}")[:300]
    return Finding(lab, check, where, said, "this is a fault of ours", cell)


def _parts(things: Sequence[Any]) -> Iterator[list[Any]]:
    for start in range(0, len(things), _AT_ONCE):
        yield list(things[start : start + _AT_ONCE])
