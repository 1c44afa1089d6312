"""Where submissions are graded: in processes of this machine, or, in `cluster`, on the workers of a Dask cluster.

Both are `concurrent.futures` executors underneath, and both are fed a few submissions at a time, so that a class
of any size takes the same memory here.
"""

from __future__ import annotations

from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Protocol

from autograder.classroom.work import Done, Engine, Refusal, Work, be_engine, check_lab, grade_submission, this_engine
from autograder.workers import Workers


class Pool(Protocol):
    """Grades submissions elsewhere."""

    @property
    def window(self) -> int:
        """How many submissions it should have at a time: enough that no worker waits."""

    def check(self, work: Work) -> Future[Refusal | None]:
        """See on some worker whether the lab is sound."""

    def submit(self, work: Work, student: str, submission: bytes) -> Future[Done | Refusal]:
        """Grade one submission."""

    def broken(self, error: BaseException) -> bool:
        """Whether this is how all that the pool was at has ended. It is then ready to be used again."""

    def refuse(self, refusal: Refusal) -> str:
        """A worker would not grade as we would: do without it.

        Returns:
            what to tell about it; empty if that has been told.

        Raises:
            ClusterError: there is no worker left.
        """

    def close(self, *, now: bool) -> None:
        """Let go of the workers. With `now`, what they are at is not waited for."""


class LocalPool:
    """Processes on this machine, each with warm kernels of its own."""

    def __init__(self, workers: int, scratch: Path) -> None:
        self._workers = workers
        self._scratch = scratch
        self._start()

    @property
    def window(self) -> int:
        return 2 * self._workers

    def check(self, work: Work) -> Future[Refusal | None]:
        return self._executor.submit(check_lab, work)

    def submit(self, work: Work, student: str, submission: bytes) -> Future[Done | Refusal]:
        try:
            return self._executor.submit(grade_submission, work, student, submission)
        except BrokenProcessPool as error:  # it broke since we last looked
            failed: Future[Done | Refusal] = Future()
            failed.set_exception(error)
            return failed

    def broken(self, error: BaseException) -> bool:
        if not isinstance(error, BrokenProcessPool):
            return False
        self.close(now=True)
        self._start()
        return True

    def refuse(self, refusal: Refusal) -> str:
        raise AssertionError(refusal)  # they run what this process runs

    def close(self, *, now: bool) -> None:
        self._executor.end(now=now)

    def _start(self) -> None:
        self._executor = Workers(self._workers, self._scratch, be_engine, this_engine())
