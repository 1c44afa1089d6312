"""Worker processes for a validation, in which graders run that may end them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.validate.findings import Check
from autograder.validate.mutants import Mutant
from autograder.workers import Workers


@dataclass(frozen=True)
class Job:
    """One call in a worker, and what is done with what comes of it."""

    then: Callable[[Pool, Job, Any], None]
    lab: str
    call: Callable[..., Any]
    arguments: tuple[Any, ...]
    check: Check = Check.SOLUTIONS
    task: str = ""
    mutants: tuple[Mutant, ...] = ()


class Pool:
    """Worker processes, which are replaced when one of them ends: then its jobs run one by one, to find the culprit."""

    def __init__(self, workers: int, scratch: Path) -> None:
        self._workers = workers
        self._scratch = scratch
        self._executor: Workers | None = None
        self._running: dict[Future[Any], Job] = {}

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, error: type[BaseException] | None, *_: object) -> None:
        if self._executor is not None:
            self._executor.end(now=error is not None)

    def submit(
        self,
        then: Callable[[Pool, Job, Any], None],
        lab: str,
        call: Callable[..., Any],
        *arguments: Any,
        check: Check = Check.SOLUTIONS,
        task: str = "",
        mutants: Sequence[Mutant] = (),
    ) -> None:
        """Have a function called in a worker. `then` is given this pool, the job and what the function returned."""
        self._start(Job(then, lab, call, arguments, check, task, tuple(mutants)))

    def _start(self, job: Job) -> None:
        if self._executor is None:
            self._executor = Workers(self._workers, self._scratch)
        self._running[self._executor.submit(_timed, job.call, job.arguments)] = job

    def outcomes(self) -> Iterator[tuple[Job, Any, float]]:
        """(job, what it returned or raised, its seconds), in the order in which they end, until there is none left."""
        alone: list[Job] = []
        while self._running or alone:
            if not self._running:
                self._start(alone.pop())
            done, _ = wait(self._running, return_when=FIRST_COMPLETED)
            for future in done:
                job = self._running.pop(future, None)
                if job is None:
                    continue
                try:
                    outcome, seconds = future.result()
                except BrokenProcessPool as error:
                    suspects = [job, *self._running.values()]
                    self._running.clear()
                    self._executor = None
                    if len(suspects) == 1:
                        yield job, error, 0.0
                    alone += suspects if len(suspects) > 1 else []
                except Exception as error:  # whatever a grader made a worker raise; the other jobs go on
                    yield job, error, 0.0
                else:
                    yield job, outcome, seconds


def _timed(call: Callable[..., Any], arguments: tuple[Any, ...]) -> tuple[Any, float]:
    """In a worker."""
    start = time.monotonic()
    return call(*arguments), time.monotonic() - start
