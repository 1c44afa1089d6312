"""Which layers of the sandbox this machine has, found by trying each."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from autograder.errors import AutograderError
from autograder.kernels.sandbox import landlock, namespaces, seccomp

NO_SANDBOX = "none"
"""The value of `$AUTOGRADER_LAYERS` that `--no-sandbox` stands for."""


class SandboxUnavailable(AutograderError):
    """This machine cannot hold a student's code in. Nothing is run."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: whether it works here, what it protects, and what turns it on where it does not."""

    name: str
    works: bool
    protects: str
    remedy: str


@cache
def layers() -> tuple[Layer, ...]:
    """All layers, tried on this machine."""
    return (
        Layer(
            "namespaces",
            _works_in_a_child(_try_namespaces),
            "a private root, network, process table and host name: no file, network or process outside is there at all",
            "allow unprivileged user namespaces (sysctl kernel.unprivileged_userns_clone=1 or "
            "user.max_user_namespaces=10000; on Ubuntu 24.04 kernel.apparmor_restrict_unprivileged_userns=0), "
            "or grade as root in a container of its own",
        ),
        Layer(
            "landlock",
            landlock.version() > 0,
            "files: only Python, course/, data and the working folder, whoever the user is; no TCP",
            "use Linux 5.13 or newer with landlock in the kernel's list of security modules (lsm=...,landlock)",
        ),
        Layer(
            "seccomp",
            _works_in_a_child(lambda: seccomp.restrict(alone=True)),
            "system calls: no sockets, tracing, mounts or namespaces; where there are no namespaces, no new processes",
            "use a kernel with CONFIG_SECCOMP_FILTER, and a container runtime that lets filters be added",
        ),
        Layer(
            "cgroup",
            cgroup_parent() is not None,
            "memory and number of processes of a kernel together with all its children",
            "grade as root, or in a delegated cgroup (systemd-run --user --scope -p Delegate=yes)",
        ),
        Layer("rlimits", True, "memory, processes, open files, file size and CPU time of each process", ""),
    )


def chosen_layers() -> tuple[str, ...]:
    """The layers that kernels use: all that work, or those of `$AUTOGRADER_LAYERS`. Empty: no sandbox was asked for.

    Raises:
        SandboxUnavailable: what is left would not keep a student's code from others' files and the network.
    """
    wanted = os.environ.get("AUTOGRADER_LAYERS", "")
    if wanted == NO_SANDBOX:
        return ()
    working = {layer.name for layer in layers() if layer.works}
    names = tuple(name for name in working if not wanted or name in wanted.split(","))
    if "seccomp" in names and ("namespaces" in names or "landlock" in names):
        return names
    raise SandboxUnavailable(
        "no sandbox can be had on this machine, so nothing was run: `autograder doctor` tells what is missing; "
        "--no-sandbox runs notebooks unprotected, and is for your own only"
    )


@cache
def cgroup_parent() -> tuple[str, ...] | None:
    """The folders under which a kernel's cgroup can be made: one for v2, memory and pids for v1; None without any."""
    root = Path("/sys/fs/cgroup")
    own = dict(line.split(":", 2)[1:] for line in Path("/proc/self/cgroup").read_text().splitlines())
    if (root / "cgroup.controllers").is_file():
        candidates: list[tuple[str, ...]] = [(str(root) + own.get("", "/"),)]
    else:
        by_name = {name: path for names, path in own.items() for name in names.split(",")}
        candidates = [tuple(f"{root}/{kind}{by_name.get(kind, '/')}" for kind in ("memory", "pids"))]
    for folders in candidates:
        try:
            for folder in folders:
                Path(tempfile.mkdtemp(prefix="autograder-", dir=folder)).rmdir()
            if len(folders) == 2 or _has_controllers(folders[0]):
                return folders
        except OSError:
            continue
    return None


def _has_controllers(folder: str) -> bool:
    """Whether groups below this one, of version 2, may limit memory and processes."""
    enabled = Path(folder, "cgroup.subtree_control").read_text().split()
    return {"memory", "pids"} <= set(enabled)


def _try_namespaces() -> None:
    own = os.open("/proc/self/ns/pid", os.O_RDONLY)
    child = namespaces.fork_first(own) if os.geteuid() == 0 else namespaces.fork_in_user_namespace()
    if child == 0:
        try:
            namespaces.unshare()
            folder = tempfile.mkdtemp()
            from autograder.kernels.sandbox import syscalls as sys_

            sys_.mount("none", "/", None, sys_.MS_REC | sys_.MS_PRIVATE)
            sys_.mount("tmpfs", folder, "tmpfs", 0)
            os._exit(0)
        except OSError:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    if status:
        raise OSError("the private root could not be mounted")


def _works_in_a_child(attempt: Callable[[], None]) -> bool:
    """Try something that cannot be taken back, in a process that ends with it."""
    scratch = tempfile.mkdtemp(prefix="autograder-try-")
    child = os.fork()
    if child == 0:
        try:
            tempfile.tempdir = scratch
            attempt()
            os._exit(0)
        except BaseException:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    shutil.rmtree(scratch, ignore_errors=True)
    return status == 0
