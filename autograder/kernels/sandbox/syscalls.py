"""The kernel interfaces that Python's standard library does not wrap, by ctypes."""

from __future__ import annotations

import ctypes
import os
import platform
from collections.abc import Iterable
from typing import Any

_libc = ctypes.CDLL(None, use_errno=True)

# Numbers that are the same on all architectures since Linux 5; those below differ.
LANDLOCK_CREATE_RULESET, LANDLOCK_ADD_RULE, LANDLOCK_RESTRICT_SELF = 444, 445, 446
MOUNT_SETATTR = 442
PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}
SECCOMP = {"x86_64": 317, "aarch64": 277}
CAPSET = {"x86_64": 126, "aarch64": 91}

CLONE_NEWNS, CLONE_NEWCGROUP, CLONE_NEWUTS, CLONE_NEWIPC = 0x00020000, 0x02000000, 0x04000000, 0x08000000
CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000

MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REMOUNT = 1, 2, 4, 8, 32
MS_BIND, MS_REC, MS_PRIVATE = 4096, 16384, 1 << 18
MNT_DETACH = 2

PR_SET_PDEATHSIG, PR_SET_KEEPCAPS, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 1, 8, 24, 38
CAP_DAC_READ_SEARCH = 2
PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL = 47, 4


def machine() -> str:
    """The architecture, as the tables above name it."""
    return platform.machine()


def check(result: int, what: str) -> int:
    """The result of a call into libc.

    Raises:
        OSError: it is negative; the text says what was tried.
    """
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{what}: {os.strerror(code)}")
    return result


def syscall(number: int, *arguments: Any, what: str) -> int:
    """Call the kernel by number. Raises OSError as `check`."""
    wide = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    return check(_libc.syscall(ctypes.c_long(number), *wide), what)


def mount(source: str, target: str, kind: str | None, flags: int, data: str = "") -> None:
    """mount(2). Raises OSError."""
    encoded = kind.encode() if kind is not None else None
    result = _libc.mount(source.encode(), target.encode(), encoded, ctypes.c_ulong(flags), data.encode() or None)
    check(result, f"mount {target}")


def umount(target: str, flags: int) -> None:
    """umount2(2). Raises OSError."""
    check(_libc.umount2(target.encode(), flags), f"unmount {target}")


def unshare(flags: int) -> None:
    """unshare(2). Raises OSError."""
    check(_libc.unshare(flags), "unshare")


def set_namespace(fd: int, kind: int) -> None:
    """setns(2). Raises OSError."""
    check(_libc.setns(fd, kind), "setns")


def prctl(option: int, *arguments: int) -> int:
    """prctl(2), with unsigned long arguments. Raises OSError."""
    wide = [ctypes.c_ulong(a) for a in (*arguments, 0, 0, 0, 0)[:4]]
    return check(_libc.prctl(option, *wide), f"prctl {option}")


def set_hostname(name: bytes) -> None:
    """sethostname(2). Raises OSError."""
    check(_libc.sethostname(name, len(name)), "sethostname")


class _MountAttributes(ctypes.Structure):
    _fields_ = (
        ("attr_set", ctypes.c_uint64),
        ("attr_clr", ctypes.c_uint64),
        ("propagation", ctypes.c_uint64),
        ("userns_fd", ctypes.c_uint64),
    )


def lock_mount(path: str, *, read_only: bool, recursive: bool = True) -> None:
    """Make a mount, and those below it, nosuid, nodev and, if asked, read-only. Raises OSError (Linux < 5.12)."""
    attributes = _MountAttributes((1 if read_only else 0) | MS_NOSUID | MS_NODEV, 0, 0, 0)
    flags = 0x8000 if recursive else 0
    buffer, size = ctypes.byref(attributes), ctypes.sizeof(attributes)
    syscall(MOUNT_SETATTR, -100, path.encode(), flags, buffer, size, what=f"restrict the mount {path}")


class _CapHeader(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


def drop_capabilities(*, keep: int = 0) -> None:
    """Give up all capabilities but those in the mask `keep`, also those that a later exec could bring back.

    Raises OSError.
    """
    for capability in range(64):
        try:
            prctl(PR_CAPBSET_DROP, capability)
        except OSError:  # above the last one that this kernel knows, or already without the right to drop
            break
    with_ambient(PR_CAP_AMBIENT_CLEAR_ALL)
    header = _CapHeader(0x20080522, 0)
    kept = (ctypes.c_uint32 * 6)(keep, keep, 0)  # effective, permitted, inheritable; then the upper halves
    syscall(CAPSET[machine()], ctypes.byref(header), ctypes.byref(kept), what="drop capabilities")


def with_ambient(operation: int) -> None:
    """prctl(PR_CAP_AMBIENT, operation). Raises OSError."""
    prctl(PR_CAP_AMBIENT, operation)


def close_all_but(keep: Iterable[int]) -> None:
    """Close every descriptor above 2 that is not kept."""
    low = 3
    for fd in sorted(set(keep)):
        os.closerange(low, fd)
        low = fd + 1
    os.closerange(low, 65536)
