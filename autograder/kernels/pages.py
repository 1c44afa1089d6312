"""Huge pages for the memory of a warm process: what is forked is a table of pages, and 2 MB need one entry, not 512."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from pathlib import Path

_MADV_COLLAPSE = 25
_HUGE = 2 * 1024 * 1024

_libc = ctypes.CDLL(None)


def use_huge_pages() -> None:
    """Gather this process's own memory in huge pages, where the system allows it (Linux 6.1; else nothing happens).

    To be called when what is to be shared has been made: memory that comes later is not gathered.
    """
    for start, end in list(_own_memory(Path("/proc/self/maps").read_text())):
        for address in range(-(-start // _HUGE) * _HUGE, end - _HUGE + 1, _HUGE):
            _libc.madvise(ctypes.c_void_p(address), ctypes.c_size_t(_HUGE), ctypes.c_int(_MADV_COLLAPSE))


def _own_memory(maps: str) -> Iterator[tuple[int, int]]:
    """The ranges of writable memory that belongs to no file."""
    for line in maps.splitlines():
        addresses, permissions, _, _, inode, *name = line.split()
        if permissions == "rw-p" and inode == "0" and name in ([], ["[heap]"]):
            start, _, end = addresses.partition("-")
            yield int(start, 16), int(end, 16)
