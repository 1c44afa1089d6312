"""One run at a time on one classroom, and a scratch folder that goes with it."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import signal
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Any

from autograder.errors import AutograderError, UsageError


class ClassroomBusy(UsageError):
    """Another run is grading this classroom. Nothing has been done."""


class Stopped(AutograderError):
    """A signal asked the run to end. What had been graded until then is recorded; the next run goes on there."""

    def __init__(self, message: str, signum: int) -> None:
        super().__init__(message)
        self.signum = signum


@contextmanager
def held(classroom: Path) -> Iterator[Path]:
    """Hold the classroom for one run; gives the run's scratch folder, which is removed at the end.

    The lock is the kernel's own: it ends with the process that holds it, however that ends. What a killed run
    left in its scratch folder is removed by the next one.

    Raises:
        ClassroomBusy: another process holds it.
    """
    classroom.mkdir(parents=True, exist_ok=True)
    # Neither truncated before it is ours, nor ever removed: a second lock file would be a second lock.
    with open(os.open(classroom / ".lock", os.O_RDWR | os.O_CREAT, 0o644), "r+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = _read(file.read())
            who = f" (process {holder['pid']}, since {holder['since']})" if {"pid", "since"} <= holder.keys() else ""
            raise ClassroomBusy(f"another run is grading this classroom{who}: wait until it has ended") from error
        _remove_scratch(_read(file.read()).get("scratch"))
        scratch = Path(tempfile.mkdtemp(prefix="autograder-run-"))
        try:
            _write(file, {"pid": os.getpid(), "since": time.strftime("%H:%M:%S"), "scratch": str(scratch)})
            yield scratch
        finally:
            _remove_scratch(str(scratch))
            _write(file, {})


class StopSignals:
    """SIGINT and SIGTERM, held back until the run is between two submissions.

    The second SIGINT or SIGTERM has its usual effect at once.
    """

    def __init__(self) -> None:
        self._received: int | None = None
        self._before: dict[int, Any] = {}

    def __enter__(self) -> StopSignals:
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGINT, signal.SIGTERM):
                self._before[number] = signal.signal(number, self._receive)
        return self

    def __exit__(self, *_: object) -> None:
        self._restore()

    @property
    def received(self) -> int | None:
        """The number of the signal that came, if one did."""
        return self._received

    def _receive(self, number: int, frame: FrameType | None) -> None:
        self._received = number
        self._restore()

    def _restore(self) -> None:
        while self._before:
            number, handler = self._before.popitem()
            signal.signal(number, handler)


def _read(text: str) -> dict[str, Any]:
    with suppress(ValueError):
        content = json.loads(text)
        if isinstance(content, dict):
            return content
    return {}


def _write(file: Any, content: dict[str, Any]) -> None:
    file.seek(0)
    file.truncate()
    file.write(json.dumps(content))
    file.flush()


def _remove_scratch(folder: Any) -> None:
    """Remove a run's folder, and nothing else, whatever the lock file says."""
    if isinstance(folder, str) and os.path.basename(folder).startswith("autograder-run-"):
        shutil.rmtree(folder, ignore_errors=True)
