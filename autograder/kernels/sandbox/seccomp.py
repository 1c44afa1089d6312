"""A seccomp filter that refuses system calls no notebook needs, and with which one could do harm.

A list of refusals, not of permissions: the frameworks' own needs change with each version. It guards
what namespaces and Landlock leave open, and where there are no namespaces, it also refuses new
processes and signals to others.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct

from autograder.kernels.sandbox.syscalls import PR_SET_NO_NEW_PRIVS, SECCOMP, machine, prctl, syscall

_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

# (x86_64, aarch64); None where an architecture lacks the call.
_REFUSED: dict[str, tuple[int | None, int | None]] = {
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "process_madvise": (440, 440), "pidfd_getfd": (438, 438), "kcmp": (312, 272),
    "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51), "move_mount": (429, 429),
    "open_tree": (428, 428), "fsopen": (430, 430), "fsconfig": (431, 431), "fsmount": (432, 432), "fspick": (433, 433),
    "mount_setattr": (442, 442), "unshare": (272, 97), "setns": (308, 268),
    "open_by_handle_at": (304, 265), "name_to_handle_at": (303, 264),
    "mknod": (133, None), "mknodat": (259, 33), "swapon": (167, 224), "swapoff": (168, 225), "quotactl": (179, 60),
    "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282), "keyctl": (250, 219),
    "add_key": (248, 217), "request_key": (249, 218), "io_uring_setup": (425, 425), "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427), "kexec_load": (246, 104), "kexec_file_load": (320, 294), "reboot": (169, 142),
    "init_module": (175, 105), "finit_module": (313, 273), "delete_module": (176, 106), "syslog": (103, 116),
    "acct": (163, 89), "settimeofday": (164, 170), "clock_settime": (227, 112), "adjtimex": (159, 171),
    "sethostname": (170, 161), "setdomainname": (171, 162), "personality": (135, 92), "lookup_dcookie": (212, 18),
    "vhangup": (153, 58), "iopl": (172, None), "ioperm": (173, None), "modify_ldt": (154, None),
    "setuid": (105, 146), "setgid": (106, 144), "setreuid": (113, 145), "setregid": (114, 143), "setresuid": (117, 147),
    "setresgid": (119, 149), "setgroups": (116, 159), "setfsuid": (122, 151), "setfsgid": (123, 152),
    "fanotify_init": (300, 262), "landlock_restrict_self": (446, 446),
    # Memory that no limit of a process counts, or that outlives it and is shared with other kernels.
    "shmget": (29, 194), "msgget": (68, 186), "semget": (64, 190), "memfd_secret": (447, 447),
    "migrate_pages": (256, 238), "move_pages": (279, 239),
    # What happens to a file that two kernels may read would be a way to talk.
    "inotify_init": (253, None), "inotify_init1": (294, 26),
}  # fmt: skip
_MEMFD_CREATE = (319, 279)

# Pretended to succeed: locks on files that two kernels may read are a way to talk, and a lock on a file of
# one's own keeps nobody else out here.
_FLOCK, _FCNTL = (73, 32), (72, 25)
_LOCK_COMMANDS = (6, 7, 37, 38, 1024)  # F_SETLK, F_SETLKW, the same for open files, F_SETLEASE
# Pretended to succeed, too: being killed with the parent is not to be taken back.
_PRCTL, _PDEATHSIG = (157, 167), 1

# Refused as if there were no network at all: ZeroMQ stops the process at any other error.
_SOCKET = (41, 198)

# With no process namespace, who may be signalled is a matter of their number.
_SIGNALS: dict[str, tuple[int | None, int | None]] = {
    "kill": (62, 129), "tgkill": (234, 131), "tkill": (200, 130),
    "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240),
}  # fmt: skip
_NEW_PROCESS: dict[str, tuple[int | None, int | None]] = {
    "fork": (57, None), "vfork": (58, None), "execve": (59, 221), "execveat": (322, 281),
    "pidfd_send_signal": (424, 424),
}  # fmt: skip
# And so is whose limits, processors and priorities may be changed; 0 is the caller.
_OF_OTHERS: dict[str, tuple[int | None, int | None]] = {"prlimit64": (302, 261), "sched_setaffinity": (203, 122)}
# Pretended to succeed: ZeroMQ's threads set the scheduling of their own, by number, to what it is, and stop the
# process at an error.
_SCHEDULING: dict[str, tuple[int | None, int | None]] = {
    "sched_setscheduler": (144, 119), "sched_setparam": (142, 118), "sched_setattr": (314, 274),
}  # fmt: skip
_PRIORITIES: dict[str, tuple[int | None, int | None]] = {"setpriority": (141, 140), "ioprio_set": (251, 30)}
_CLONE, _CLONE3 = (56, 220), (435, 435)

_NEW_NAMESPACES = 0x7E020000
_CLONE_THREAD = 0x00010000

_LOAD, _JUMP_EQUAL, _JUMP_SET, _JUMP_ABOVE, _RETURN = 0x20, 0x15, 0x45, 0x35, 0x06
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_NUMBER, _ARCH, _ARGUMENT, _SECOND_ARGUMENT = 0, 4, 16, 24


def _errno(code: int) -> int:
    return 0x00050000 | code


class _Program:
    """Instructions of a classic BPF program; jumps are relative and short."""

    def __init__(self) -> None:
        self.code = b""

    def add(self, code: int, value: int, yes: int = 0, no: int = 0) -> None:
        self.code += struct.pack("HBBI", code, yes, no, value & 0xFFFFFFFF)

    def refuse(self, number: int | None, code: int) -> None:
        """The number is loaded: return an error for this one."""
        if number is not None:
            self.add(_JUMP_EQUAL, number, 0, 1)
            self.add(_RETURN, _errno(code))

    def pretend_if(self, number: int | None, argument: int, values: tuple[int, ...]) -> None:
        """For this call, do nothing and report success if the argument is one of the values."""
        if number is not None:
            self.add(_JUMP_EQUAL, number, 0, 2 + 2 * len(values))
            self.add(_LOAD, argument)
            for value in values:
                self.refuse(value, 0)
            self.add(_LOAD, _NUMBER)

    def unless_first_argument_is(self, number: int | None, value: int, code: int) -> None:
        """For this call, an error unless its first argument is the value; then the number is loaded again."""
        if number is not None:
            self.add(_JUMP_EQUAL, number, 0, 4)
            self.add(_LOAD, _ARGUMENT)
            self.add(_JUMP_EQUAL, value, 1, 0)
            self.add(_RETURN, _errno(code))
            self.add(_LOAD, _NUMBER)


def program(*, alone: bool) -> bytes:
    """The filter. `alone`: there is no process namespace, so that new processes and signals are refused, too.

    Raises:
        OSError: this architecture is not known.
    """
    if machine() not in _AUDIT_ARCH:
        raise OSError(errno.ENOSYS, f"no seccomp filter for {machine()}")
    column = 0 if machine() == "x86_64" else 1
    bpf = _Program()
    bpf.add(_LOAD, _ARCH)
    bpf.add(_JUMP_EQUAL, _AUDIT_ARCH[machine()], 1, 0)
    bpf.add(_RETURN, _KILL)
    bpf.add(_LOAD, _NUMBER)
    if column == 0:  # the x32 numbers would be a way around
        bpf.add(_JUMP_ABOVE, 0x40000000, 0, 1)
        bpf.add(_RETURN, _errno(errno.ENOSYS))
    bpf.refuse(_SOCKET[column], errno.EAFNOSUPPORT)
    for numbers in _REFUSED.values():
        bpf.refuse(numbers[column], errno.EPERM)
    bpf.refuse(_MEMFD_CREATE[column], errno.ENOSYS)
    bpf.refuse(_FLOCK[column], 0)
    bpf.pretend_if(_FCNTL[column], _SECOND_ARGUMENT, _LOCK_COMMANDS)
    bpf.pretend_if(_PRCTL[column], _ARGUMENT, (_PDEATHSIG,))
    # glibc falls back from clone3, whose flags a filter cannot see, to clone, whose flags it can.
    bpf.refuse(_CLONE3[column], errno.ENOSYS)
    bpf.add(_JUMP_EQUAL, _CLONE[column], 0, 6 if alone else 4)
    bpf.add(_LOAD, _ARGUMENT)
    bpf.add(_JUMP_SET, _NEW_NAMESPACES, 0, 1)
    bpf.add(_RETURN, _errno(errno.EPERM))
    if alone:
        bpf.add(_JUMP_SET, _CLONE_THREAD, 1, 0)
        bpf.add(_RETURN, _errno(errno.EAGAIN))
    bpf.add(_LOAD, _NUMBER)
    if alone:
        for numbers in _NEW_PROCESS.values():
            bpf.refuse(numbers[column], errno.EPERM)
        for numbers in _PRIORITIES.values():
            bpf.refuse(numbers[column], errno.EPERM)
        for numbers in _OF_OTHERS.values():
            bpf.unless_first_argument_is(numbers[column], 0, errno.EPERM)
        for numbers in _SCHEDULING.values():
            bpf.refuse(numbers[column], 0)
        for name, numbers in _SIGNALS.items():
            if name == "tkill":
                bpf.refuse(numbers[column], errno.EPERM)
            else:
                bpf.unless_first_argument_is(numbers[column], os.getpid(), errno.EPERM)
    bpf.add(_RETURN, _ALLOW)
    return bpf.code


class _Filter(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_void_p))


def restrict(*, alone: bool) -> None:
    """Install the filter for all threads of this process, and for all that come after it.

    Raises:
        OSError: this kernel has no seccomp filters.
    """
    code = program(alone=alone)
    buffer = ctypes.create_string_buffer(code, len(code))
    fields = _Filter(len(code) // 8, ctypes.addressof(buffer))
    prctl(PR_SET_NO_NEW_PRIVS, 1)
    syscall(SECCOMP[machine()], 1, 1, ctypes.byref(fields), what="install the seccomp filter")
