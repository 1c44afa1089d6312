"""Where submissions are graded: in processes of this machine, or, in `cluster`, on the workers of a Dask cluster.

Both are `concurrent.futures` executors underneath, and both are fed a few submissions at a time, so that a class
of any size takes the same memory here.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import tempfile
import threading
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Protocol

from autograder.classroom.work import Done, Engine, Refusal, Work, be_engine, check_lab, grade_submission, this_engine


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
        if now:
            self._lifeline.close()
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._lifeline.close()

    def _start(self) -> None:
        # Spawned, not forked: the frameworks' threads in this process would not survive a fork.
        context = multiprocessing.get_context("spawn")
        theirs, self._lifeline = context.Pipe(duplex=False)
        self._executor: Executor = ProcessPoolExecutor(
            self._workers, mp_context=context, initializer=_begin, initargs=(theirs, str(self._scratch), this_engine())
        )


def _begin(lifeline: Connection, scratch: str, engine: Engine) -> None:
    """In a new worker: end when the parent does, however it ends, and leave interrupts to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tempfile.tempdir = scratch
    be_engine(engine)
    threading.Thread(target=_end_with, args=(lifeline,), daemon=True).start()


def _end_with(lifeline: Connection) -> None:
    lifeline.poll(None)  # nothing is ever sent: it returns when the other end is closed
    os._exit(1)
