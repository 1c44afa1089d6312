"""Grading what a class has handed in: workers grade, one process writes the gradebook."""

from __future__ import annotations

import fnmatch
import json
import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

from autograder.classroom.gradebook import Gradebook, GradebookError, Recorder, agrees
from autograder.classroom.lock import Stopped, StopSignals, held
from autograder.classroom.pools import LocalPool, Pool
from autograder.classroom.store import Entry, Store, handed_in, key, submission_hash
from autograder.classroom.work import Done, Refusal, Work, pack
from autograder.errors import AutograderError, LabError, SubmissionError, UsageError
from autograder.grading.grade import Graded, ungradable
from autograder.lab import Course, Lab
from autograder.notebook import MAX_BYTES, read_notebook
from autograder.results import SubmissionResult


@dataclass(frozen=True, slots=True)
class Progress:
    """One submission is done: its result, what it took, and whether it had been graded before."""

    result: SubmissionResult
    done: int
    total: int
    unchanged: bool
    seconds: float = 0.0
    internal_errors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Item:
    """One submission that has to be graded."""

    student: str
    folder: Path
    key: str
    submission: str


def autograde(
    course: Course,
    name: str,
    *,
    students: str = "*",
    workers: int | None = None,
    cluster: str | None = None,
    force: bool = False,
    pool: Callable[[Path], Pool] | None = None,
    on_start: Callable[[int, int], None] = lambda total, to_grade: None,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    on_notice: Callable[[str], None] = lambda line: None,
) -> list[SubmissionResult]:
    """Grade all submissions of a lab and enter them into the gradebook, in the order of the students' names.

    What is unchanged since it was graded and recorded is not touched. Stopped at any point, the next call goes on.

    Args:
        students: a pattern of names, as in a shell.
        workers: processes that grade; by default one per core.
        cluster: the address of a Dask scheduler, whose workers grade instead.
        force: grade again what has not changed, too.
        pool: makes the workers, given a scratch folder; instead of `workers` and `cluster`.
        on_start: told how many submissions there are, and how many of them have to be graded.
        on_progress: told of each submission as it is done.
        on_notice: told, in a line, what else there is to know.

    Raises:
        UsageError: no such lab, nobody handed it in, another run is grading this classroom, or no such cluster.
        LabError: the lab contradicts itself; nobody is graded.
        Stopped: SIGINT or SIGTERM came. What was graded until then is recorded.
    """
    lab = course.lab(name)
    folders = [f for f in handed_in(course, lab) if fnmatch.fnmatchcase(f.parent.name, students)]
    if not folders:
        raise UsageError(
            f"nobody matching '{students}' handed in {name}: classroom/submitted/<student>/{name}/ is where to put it"
        )
    with ExitStack() as stack:
        scratch = stack.enter_context(held(course.classroom))
        stop = stack.enter_context(StopSignals())
        run = _Run(course, lab, len(folders), force=force, on_progress=on_progress)
        run.plan(folders)
        on_start(run.total, len(run.todo))
        outcomes: Iterator[tuple[_Item, Done]] = iter(())
        if run.todo:
            workers = min(workers or os.cpu_count() or 1, len(run.todo))
            grading = _Grading(pool(scratch) if pool else _pool(cluster, workers, scratch, on_notice), on_notice, stop)
            stack.enter_context(grading)
            grading.check(run.work)
            outcomes = grading.outcomes(run.work, lab, run.todo)
        return run.finish(outcomes, stop)


def load(folder: Path, lab: Lab) -> bytes:
    """The bytes of the notebook in a student's folder, if there is one that may be read.

    Raises:
        SubmissionError: there is none; one line says why.
    """
    if folder.is_symlink() or folder.parent.is_symlink():
        raise SubmissionError(f"{folder.parent.name}/{folder.name} is a symbolic link: hand in the folder itself")
    if any(character in folder.parent.name for character in "*?[]+"):
        raise SubmissionError(
            f"the folder name '{folder.parent.name}' holds one of * ? [ ] +, which nbgrader takes for a pattern: "
            "rename it"
        )
    path = folder / f"{lab.name}.ipynb"
    if not path.exists() and not path.is_symlink():
        others = ", ".join(sorted(p.name for p in folder.glob("*.ipynb"))) if folder.is_dir() else ""
        found = f"; found {others}: rename it" if others else ""
        raise SubmissionError(f"{lab.name}.ipynb is missing{found}")
    if path.is_symlink() or not path.is_file() or not 0 < path.stat().st_size <= MAX_BYTES:
        read_notebook(path)  # says what is wrong
    try:
        return path.read_bytes()
    except OSError as error:
        raise SubmissionError(f"{path.name} cannot be read: {error.strerror}") from error


class _Run:
    """One run: what there is to do, and the results as they come."""

    def __init__(
        self, course: Course, lab: Lab, total: int, *, force: bool, on_progress: Callable[[Progress], None]
    ) -> None:
        self.work = pack(course, lab)
        self.todo: deque[_Item] = deque()
        self.total = total
        self._lab = lab
        self._force = force
        self._on_progress = on_progress
        self._store = Store(course, lab.name)
        self._gradebook = Gradebook(course)
        self._results: dict[str, SubmissionResult] = {}
        self._ready: list[tuple[str, SubmissionResult]] = []
        self._known: list[tuple[str, Entry]] = []
        self._unrecorded: list[tuple[str, Entry]] = []

    def plan(self, folders: list[Path]) -> None:
        """Sort the submissions: unreadable, unchanged, graded but not in the gradebook, to be graded."""
        self._store.tidy()
        marks = self._gradebook.marks(self._lab.name)
        for folder in folders:
            student = folder.parent.name
            try:
                handed = submission_hash(load(folder, self._lab))
            except SubmissionError as error:
                self._ready.append((student, ungradable(student, self._lab, error)))
                continue
            wanted = key(self.work, student, handed)
            entry = None if self._force else self._store.get(student)
            if entry is None or entry.key != wanted or not entry.final:
                self.todo.append(_Item(student, folder, wanted, handed))
            elif entry.result.error is not None:
                self._ready.append((student, entry.result))
            elif (
                entry.stamp is not None
                and entry.stamp == self._store.stamp(student)
                and agrees(marks.get(student, {}), {task.grade_id: task.score for task in entry.result.tasks})
            ):
                self._known.append((student, entry))
            else:
                self._unrecorded.append((student, entry))

    def finish(self, outcomes: Iterator[tuple[_Item, Done]], stop: StopSignals) -> list[SubmissionResult]:
        """Record what comes, tell of it, and give all results in the order of the students' names."""
        for student, result in self._ready:
            self._tell(student, result)
        for student, entry in self._known:
            self._tell(student, entry.result, unchanged=True)
        if self._unrecorded or self.todo:
            self._gradebook.ensure(self._lab)
            with self._gradebook.recording() as recorder:
                for student, entry in self._unrecorded:
                    _check(stop)
                    self._record_known(recorder, student, entry)
                for item, done in outcomes:
                    self._record_new(recorder, item, done)
                    _check(stop)
        return [self._results[student] for student in sorted(self._results)]

    def _record_known(self, recorder: Recorder, student: str, entry: Entry) -> None:
        try:
            notebook = nbformat.from_dict(json.loads(self._store.notebook(student)))
        except (OSError, ValueError):
            self._tell(student, _failed(student, self._lab, "its stored result was damaged: grade it with --force"))
            return
        result = self._record(recorder, student, Graded(entry.result, notebook, entry.internal_errors))
        if result.error is None:
            self._store.recorded(student, entry)
        self._tell(student, result, unchanged=True)

    def _record_new(self, recorder: Recorder, item: _Item, done: Done) -> None:
        result = done.result
        entry = Entry(item.key, item.submission, result, done.seconds, done.internal_errors, done.final)
        self._store.put(item.student, entry, done)
        if done.notebook:
            notebook = nbformat.from_dict(json.loads(done.notebook))
            result = self._record(recorder, item.student, Graded(result, notebook, done.internal_errors))
            if result.error is None:
                self._store.recorded(item.student, entry)
        self._tell(item.student, result, seconds=done.seconds, internal_errors=done.internal_errors)

    def _record(self, recorder: Recorder, student: str, graded: Graded) -> SubmissionResult:
        try:
            recorder.record(self._lab, student, graded)
        except GradebookError as error:
            return _failed(student, self._lab, str(error))
        return graded.result

    def _tell(
        self,
        student: str,
        result: SubmissionResult,
        *,
        unchanged: bool = False,
        seconds: float = 0.0,
        internal_errors: tuple[str, ...] = (),
    ) -> None:
        self._results[student] = result
        self._on_progress(Progress(result, len(self._results), self.total, unchanged, seconds, internal_errors))


class _Grading:
    """Feeds a pool, a few submissions at a time, and gets its results, whatever happens to its workers."""

    def __init__(self, pool: Pool, on_notice: Callable[[str], None], stop: StopSignals) -> None:
        self._pool = pool
        self._on_notice = on_notice
        self._stop = stop

    def __enter__(self) -> _Grading:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self._pool.close(now=kind is not None)

    def check(self, work: Work) -> None:
        """
        Raises:
            LabError: the lab contradicts itself. AutograderError: no worker can be used.
        """
        for _ in range(3):
            future = self._pool.check(work)
            for _done in self._wait({future: None}):
                error = future.exception()
                if error is None:
                    refusal = future.result()
                    if refusal is None:
                        return
                    self._notice(self._pool.refuse(refusal))
                elif not self._pool.broken(error):
                    raise error
        raise AutograderError("the processes that grade end while they start: `autograder doctor` may tell why")

    def outcomes(self, work: Work, lab: Lab, todo: deque[_Item]) -> Iterator[tuple[_Item, Done]]:
        """Each submission with its result, in the order in which they are done."""
        suspects: deque[_Item] = deque()
        pending: dict[Future[Any], _Item] = {}
        alone: _Item | None = None
        while todo or suspects or pending:
            # After a process has ended, what it may have been at is tried again with nothing beside it.
            if suspects and not pending:
                alone = suspects.popleft()
                self._submit(work, lab, alone, pending)
            while todo and not suspects and alone is None and len(pending) < self._pool.window:
                self._submit(work, lab, todo.popleft(), pending)
            for future in self._wait(pending):
                item = pending.pop(future)
                outcome = _outcome(future)
                if isinstance(outcome, Done):
                    yield item, outcome
                elif isinstance(outcome, Refusal):
                    self._notice(self._pool.refuse(outcome))
                    todo.appendleft(item)
                elif self._pool.broken(outcome):
                    if item is alone:
                        said = "the process that graded it ended, twice: look at what it does to the machine's memory"
                        yield item, Done(_failed(item.student, lab, said), final=False)
                    else:
                        suspects += [item, *pending.values()]
                    pending.clear()
                elif isinstance(outcome, LabError):
                    raise outcome
                elif isinstance(outcome, SubmissionError):
                    yield item, Done(ungradable(item.student, lab, outcome), final=False)
                else:  # a fault of ours, or of the cluster: it is told, and the rest of the class is graded
                    said = f"internal error: {type(outcome).__name__}: {outcome}"
                    yield item, Done(_failed(item.student, lab, said), final=False)
                if item is alone:
                    alone = None
                if not pending:
                    break

    def _submit(self, work: Work, lab: Lab, item: _Item, pending: dict[Future[Any], _Item]) -> None:
        try:
            data = load(item.folder, lab)
            if submission_hash(data) != item.submission:
                raise SubmissionError("it was handed in anew while the class was graded: run the command again")
            future: Future[Any] = self._pool.submit(work, item.student, data)
        except SubmissionError as error:
            future = Future()
            future.set_exception(error)
        pending[future] = item

    def _wait(self, pending: dict[Future[Any], Any]) -> list[Future[Any]]:
        """Those that are done, at least one of them.

        Raises:
            Stopped: a signal came.
        """
        while True:
            _check(self._stop)
            done, _ = wait(pending, timeout=0.25, return_when=FIRST_COMPLETED)
            if done:
                return list(done)

    def _notice(self, line: str) -> None:
        if line:
            self._on_notice(line)


def _pool(cluster: str | None, workers: int, scratch: Path, on_notice: Callable[[str], None]) -> Pool:
    if cluster is None:
        return LocalPool(workers, scratch)
    from autograder.classroom.cluster import ClusterPool

    found = ClusterPool(cluster)
    for line in found.probe():
        on_notice(line)
    return found


def _outcome(future: Future[Any]) -> Any:
    """What a future came to: its result, or what it raised."""
    error = future.exception()
    return future.result() if error is None else error


def _failed(student: str, lab: Lab, reason: str) -> SubmissionResult:
    return ungradable(student, lab, SubmissionError(reason))


def _check(stop: StopSignals) -> None:
    if stop.received is not None:
        raise Stopped(
            "stopped; what has been graded is recorded, and the same command goes on from here", stop.received
        )
