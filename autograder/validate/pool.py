"""Worker processes for a validation, in which graders run that may end them."""

from __future__ import annotations

import errno
import faulthandler
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from ipaddress import ip_address
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


class Overdue(Exception):
    """A job that took so long that its worker was ended."""


class Pool:
    """Worker processes, which are replaced when one of them ends: then its jobs run one by one, to find the culprit."""

    def __init__(self, workers: int, scratch: Path, *, limit: float = 600.0) -> None:
        """`limit`: seconds after which a job ends its worker."""
        self._workers = workers
        self._scratch = scratch
        self._limit = limit
        self._number = 0
        self._executor: Workers | None = None
        self._running: dict[Future[Any], Job] = {}
        self._overdue: dict[Future[Any], Path] = {}

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
            self._executor = Workers(self._workers, self._scratch, refuse_network)
        self._number += 1
        overdue = self._scratch / f"overdue-{self._number}"
        future = self._executor.submit(_timed, job.call, job.arguments, self._limit, overdue)
        self._running[future], self._overdue[future] = job, overdue

    def outcomes(self) -> Iterator[tuple[Job, Any, float]]:
        """(job, what it returned or raised, its seconds), in the order in which they end, until there is none left."""
        alone: list[Job] = []
        while self._running or alone:
            if not self._running:
                self._start(alone.pop())
            done, _ = wait(self._running, return_when=FIRST_COMPLETED)
            for future in done:
                if future not in self._running:
                    continue
                try:
                    outcome, seconds = future.result()
                except BrokenProcessPool as error:
                    yield from self._culprit(error, alone)
                except Exception as error:  # whatever a grader made a worker raise; the other jobs go on
                    yield self._running.pop(future), error, 0.0
                else:
                    yield self._running.pop(future), outcome, seconds

    def _culprit(self, error: BrokenProcessPool, alone: list[Job]) -> Iterator[tuple[Job, Exception, float]]:
        """After a worker's end: the job that ended it, if it is known; else all that ran go to those that run alone."""
        suspects, self._running, self._executor = self._running, {}, None
        late = next((future for future in suspects if _is_overdue(self._overdue[future])), None)
        if late is not None:
            yield suspects.pop(late), Overdue(f"it was still running after {_told(self._limit)}"), self._limit
            for job in suspects.values():  # they did nothing wrong
                self._start(job)
        elif len(suspects) == 1:
            yield next(iter(suspects.values())), error, 0.0
        else:
            alone += suspects.values()


def _timed(call: Callable[..., Any], arguments: tuple[Any, ...], limit: float, overdue: Path) -> tuple[Any, float]:
    """In a worker, which ends if that takes too long; `overdue` then holds what it was at."""
    start = time.monotonic()
    with overdue.open("w") as file:
        # Unlike a thread or a signal of Python's, this works while code in C keeps the interpreter to itself.
        faulthandler.dump_traceback_later(limit, exit=True, file=file)
        try:
            outcome = call(*arguments)
        finally:
            faulthandler.cancel_dump_traceback_later()
    overdue.unlink()
    return outcome, time.monotonic() - start


def _is_overdue(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > 0


def _told(seconds: float) -> str:
    return f"{seconds / 60:g} minutes" if seconds >= 60 else f"{seconds:g} s"


def refuse_network() -> None:
    """Have this process reach nothing but this machine, for good: a lab whose graders load something is not sound.

    A kernel's own network is the sandbox's matter. This is against mistakes, not against malice.
    """
    sys.addaudithook(_refuse_strangers)


_AT = {
    "socket.connect": 1, "socket.sendto": 1, "socket.sendmsg": 1, "socket.getaddrinfo": 0, "socket.gethostbyname": 0,
}  # fmt: skip
"""Where these events have the address or the host among their arguments."""


def _refuse_strangers(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _AT:
        address = arguments[_AT[event]]
        # Of a socket, only the network's addresses are tuples: those of Unix sockets are names of files.
        host = address if event.startswith("socket.get") else address[0] if isinstance(address, tuple) else None
        if not _is_here(host):
            raise OSError(errno.ENETUNREACH, "the network is blocked while a lab is validated")


def _is_here(host: object) -> bool:
    """Whether a host is this machine; what is no name, such as the numbers of a netlink socket, leads nowhere else."""
    if isinstance(host, bytes):
        host = host.decode(errors="replace")
    if not isinstance(host, str) or host in ("", "localhost"):
        return True
    try:
        found = ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return found.is_loopback or found.is_unspecified
