"""Landlock: which files a process may touch, and that it may open no TCP connection, whoever it is."""

from __future__ import annotations

import ctypes
import os
import stat
from collections.abc import Iterable

from autograder.kernels.sandbox.syscalls import (
    LANDLOCK_ADD_RULE,
    LANDLOCK_CREATE_RULESET,
    LANDLOCK_RESTRICT_SELF,
    PR_SET_NO_NEW_PRIVS,
    prctl,
    syscall,
)

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 2, 4, 8
_REFER, _TRUNCATE, _IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15
_READ = _EXECUTE | _READ_FILE | _READ_DIR
# Removing, making files, folders, links, sockets and pipes; never devices.
_CHANGE = sum(1 << bit for bit in (4, 5, 7, 8, 9, 10, 12)) | _REFER | _TRUNCATE
_ON_FILES = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE | _IOCTL_DEV


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _PathRule(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def version() -> int:
    """The version of Landlock's interface; 0 where the kernel has none, or has it turned off."""
    try:
        return syscall(LANDLOCK_CREATE_RULESET, None, 0, 1, what="ask for Landlock")
    except OSError:
        return 0


def restrict(*, readable: Iterable[str], writable: Iterable[str]) -> None:
    """Allow this process, and all that come of it, these files and folders only, and no TCP.

    Raises:
        OSError: this kernel has no Landlock.
    """
    abi = version()
    handled = (1 << {0: 0, 1: 13, 2: 14, 3: 15, 4: 15}.get(abi, 16)) - 1
    network = 0b11 if abi >= 4 else 0
    scoped = 0b11 if abi >= 6 else 0  # no abstract sockets and no signals to the outside
    size = 24 if abi >= 6 else 16 if abi >= 4 else 8
    fields = _Ruleset(handled, network, scoped)
    ruleset = syscall(LANDLOCK_CREATE_RULESET, ctypes.byref(fields), size, 0, what="make a Landlock ruleset")
    try:
        for path in readable:
            _allow(ruleset, path, _READ & handled)
        for path in writable:
            _allow(ruleset, path, (_READ | _WRITE_FILE | _CHANGE) & handled)
        prctl(PR_SET_NO_NEW_PRIVS, 1)
        syscall(LANDLOCK_RESTRICT_SELF, ruleset, 0, what="enter the Landlock ruleset")
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: str, rights: int) -> None:
    try:
        fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return  # what is not there needs no rule
    try:
        if not stat.S_ISDIR(os.fstat(fd).st_mode):
            rights &= _ON_FILES
        rule = _PathRule(rights, fd)
        syscall(LANDLOCK_ADD_RULE, ruleset, 1, ctypes.byref(rule), 0, what=f"allow {path}")
    finally:
        os.close(fd)
