"""The sandbox that a forked kernel enters before it reads a student's first byte.

It runs in the warm process's children and imports nothing but the standard library. The layers are
independent; each holds where another is missing.
"""

from __future__ import annotations

import os
import resource
import signal

from autograder.kernels.sandbox import landlock, namespaces, seccomp
from autograder.kernels.sandbox import syscalls as sys_
from autograder.kernels.sandbox.plan import HOME, Plan

_FACTS = (
    "/dev/urandom",
    "/dev/random",
    "/proc/cpuinfo",
    "/proc/meminfo",
    "/proc/stat",
    "/proc/self",
    "/sys/devices/system/cpu",
)
"""What the frameworks ask the system about; nothing of it belongs to another process."""


def enter(plan: Plan) -> None:
    """Lock this process in. It is the first of its namespaces, if there are any.

    Raises:
        OSError: a layer that the plan names cannot be had. The caller must not run anything then.
    """
    private = "namespaces" in plan.layers
    if private:
        namespaces.unshare()
        namespaces.build_root(plan)
    else:
        os.chdir(plan.folder)
    _limit(plan)
    if private or os.geteuid() == 0:
        # Without a private root, the system's Python may lie where a stranger may not look; Landlock still decides.
        namespaces.become(plan.user, plan.group, must_read=None if private else plan.system[0])
    # Asked for after the change of identity, which would clear it.
    die_with_parent()
    sys_.prctl(sys_.PR_SET_NO_NEW_PRIVS, 1)
    if "landlock" in plan.layers:
        if private:
            landlock.restrict(readable=["/"], writable=[HOME, "/tmp", "/dev"])
        else:
            readable = [path for path in (*plan.system, *plan.packages, *_FACTS) if path not in plan.hidden]
            landlock.restrict(readable=readable, writable=[plan.folder, "/dev/null", "/dev/zero", "/dev/full"])
    if "seccomp" in plan.layers:
        seccomp.restrict(alone=not private)


def die_with_parent() -> None:
    """Be killed when the parent process ends."""
    sys_.prctl(sys_.PR_SET_PDEATHSIG, signal.SIGKILL)


def _limit(plan: Plan) -> None:
    """rlimits, which need no rights. Address space counts from what the warm process already maps."""
    with open("/proc/self/statm") as file:
        mapped = int(file.read().split()[0]) * resource.getpagesize()
    for kind, value in (
        (resource.RLIMIT_AS, mapped + plan.memory_bytes),
        (resource.RLIMIT_NPROC, plan.processes),
        (resource.RLIMIT_NOFILE, plan.open_files),
        (resource.RLIMIT_FSIZE, plan.file_bytes),
        (resource.RLIMIT_CPU, plan.cpu_seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 64 * 1024),
        (resource.RLIMIT_MSGQUEUE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        limit = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(kind, (limit, limit))
