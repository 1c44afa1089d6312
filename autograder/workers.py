"""Processes of this machine that grade, for a class or for a validation."""

from __future__ import annotations

import multiprocessing
import os
import signal
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import psutil


class Workers(ProcessPoolExecutor):
    """Processes that end when this one does, however it ends, and that leave interrupts to it.

    Args:
        many: how many.
        scratch: their temporary folder, which whoever made it removes.
        begin: what each does first, with these arguments.
    """

    def __init__(self, many: int, scratch: Path, begin: Callable[..., None] | None = None, *arguments: Any) -> None:
        scratch.chmod(0o711)  # kernels of root's are strangers to each other and to us; they have to pass through
        # Spawned, not forked: the frameworks' threads in this process would not survive a fork.
        context = multiprocessing.get_context("spawn")
        theirs, self._lifeline = context.Pipe(duplex=False)
        super().__init__(
            many, mp_context=context, initializer=_begin, initargs=(theirs, str(scratch), begin, arguments)
        )

    def end(self, *, now: bool) -> None:
        """Let go of them. With `now`, what they are at is not waited for."""
        if now:
            self._lifeline.close()
        self.shutdown(wait=True, cancel_futures=True)
        self._lifeline.close()


def _begin(lifeline: Connection, scratch: str, begin: Callable[..., None] | None, arguments: tuple[Any, ...]) -> None:
    """In a new worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    tempfile.tempdir = scratch
    threading.Thread(target=_end_with, args=(lifeline,), daemon=True).start()
    if begin is not None:
        begin(*arguments)


def _end_with(lifeline: Connection) -> None:
    lifeline.poll(None)  # nothing is ever sent: it returns when the other end is closed
    try:
        _end_children()
    finally:
        os._exit(1)


def _end_children(*, seconds: float = 5.0) -> None:
    """End all that this process started, and see it end: what goes on would write into a folder that is being removed.

    A warm process that is still importing does not look whether anybody waits for it.
    """
    running = psutil.Process().children(recursive=True)
    for process in running:
        with suppress(psutil.Error):
            process.kill()
    until = time.monotonic() + seconds
    while any(map(_runs, running)) and time.monotonic() < until:
        time.sleep(0.01)


def _runs(process: psutil.Process) -> bool:
    try:
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return False
