"""A bound on a working folder that is an ordinary one: where there is no private root, whose tmpfs has a size."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

SECONDS = 0.2
MAX_ENTRIES = 20_000
"""Files and folders that may be there; a private root has as many."""


class Quota:
    """Looks at a folder from time to time, and ends whoever fills it."""

    def __init__(self, folder: str, limit: int, end: Callable[[], None]) -> None:
        """Start looking.

        Args:
            folder: whose files are counted.
            limit: bytes that they may take on disk.
            end: called once, from another thread, when it is passed.
        """
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._watch, args=(folder, limit, end), daemon=True, name="quota")
        self._thread.start()

    def close(self) -> None:
        """Look no more. When it returns, `end` has been called or never will be."""
        self._closed.set()
        self._thread.join()

    def _watch(self, folder: str, limit: int, end: Callable[[], None]) -> None:
        while not self._closed.wait(SECONDS):
            if exceeds(folder, limit):
                end()
                return


def exceeds(folder: str, limit: int) -> bool:
    """Whether a folder holds more than `limit` bytes, too many files, or a part that cannot be looked at.

    What disappears while it is counted does not count.
    """
    taken = entries = 0
    todo = [folder]
    while todo:
        try:
            with os.scandir(todo.pop()) as found:
                for entry in found:
                    entries += 1
                    taken += entry.stat(follow_symlinks=False).st_blocks * 512
                    if entries > MAX_ENTRIES or taken > limit:
                        return True
                    if entry.is_dir(follow_symlinks=False):
                        todo.append(entry.path)
        except FileNotFoundError:
            continue
        except OSError:  # closed on purpose, or nested deeper than a path may be long
            return True
    return False
