"""Processes of this machine that grade, for a class or for a validation."""

from __future__ import annotations

import multiprocessing
import os
import signal
import tempfile
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any


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
    os._exit(1)
