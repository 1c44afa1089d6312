"""A private world: its own processes, network, host name and root, which holds what a notebook needs."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from autograder.kernels.sandbox import syscalls as sys_
from autograder.kernels.sandbox.plan import HOME, Plan

_OWN = sys_.CLONE_NEWNS | sys_.CLONE_NEWNET | sys_.CLONE_NEWIPC | sys_.CLONE_NEWUTS | sys_.CLONE_NEWCGROUP
_DEVICES = ("null", "zero", "full", "random", "urandom")


def unshare() -> None:
    """Leave the namespaces of this process but that of process numbers, which the fork has left.

    Raises:
        OSError: this machine does not allow it.
    """
    sys_.unshare(_OWN)


def fork_first(own: int) -> int:
    """Fork as root: the child is the first process of a new namespace of process numbers.

    Args:
        own: a descriptor of this process's own namespace, to which it returns.

    Returns:
        As `os.fork`.

    Raises:
        OSError: this machine does not allow it.
    """
    sys_.unshare(sys_.CLONE_NEWPID)
    try:
        return os.fork()
    finally:
        if os.getpid() != 1:  # in the child it is
            sys_.set_namespace(own, sys_.CLONE_NEWPID)


def fork_in_user_namespace() -> int:
    """The same for an ordinary user, who needs a user namespace for it, and is the same user in there.

    It cannot be left again, so this is for a process that only waits for its child.
    """
    user, group = os.geteuid(), os.getegid()
    sys_.unshare(sys_.CLONE_NEWUSER | sys_.CLONE_NEWPID)
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
    Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    return os.fork()


def build_root(plan: Plan) -> None:
    """In the first process of the new namespaces: make the private root, and move into it.

    Raises:
        OSError: a mount was refused.
    """
    root = plan.mount_point
    sys_.mount("none", "/", None, sys_.MS_REC | sys_.MS_PRIVATE)
    sys_.mount("tmpfs", root, "tmpfs", sys_.MS_NOSUID | sys_.MS_NODEV, "size=1m,mode=755")
    for path, size in ((HOME, plan.home_bytes), ("/tmp", plan.tmp_bytes), ("/dev/shm", plan.tmp_bytes)):
        Path(root + path).mkdir(parents=True, exist_ok=True)
        options = f"size={size},nr_inodes=20000,mode=700,uid={plan.user},gid={plan.group}"
        sys_.mount("tmpfs", root + path, "tmpfs", sys_.MS_NOSUID | sys_.MS_NODEV, options)
    for path in plan.system:
        _bind(path, root)
    for path in plan.hidden:
        if os.path.isdir(root + os.path.realpath(path)):
            sys_.mount(
                "tmpfs", root + os.path.realpath(path), "tmpfs", sys_.MS_NOSUID | sys_.MS_NODEV, "size=1m,mode=755"
            )
    shells = _shells(plan, root)
    for path in plan.packages:
        _bind(path, root)
    _copy_links((*plan.system, *plan.packages), root)
    _devices(root)
    Path(root + "/proc").mkdir()
    # Some containers mask parts of /proc, and then refuse a new one; a notebook can do without.
    with suppress(OSError):
        sys_.mount("proc", root + "/proc", "proc", sys_.MS_NOSUID | sys_.MS_NODEV | sys_.MS_NOEXEC, "hidepid=2")
    Path(root + "/etc").mkdir(exist_ok=True)
    if not Path(root + "/etc/passwd").exists():
        Path(root + "/etc/passwd").write_text(f"student:x:{plan.user}:{plan.group}::{HOME}:/bin/false\n")
    for shell in shells:
        sys_.lock_mount(shell, read_only=True, recursive=False)
    os.chdir(root)
    sys_.syscall(sys_.PIVOT_ROOT[sys_.machine()], b".", b".", what="enter the private root")
    sys_.umount(".", sys_.MNT_DETACH)
    sys_.mount("none", "/", None, sys_.MS_REMOUNT | sys_.MS_BIND | sys_.MS_RDONLY | sys_.MS_NOSUID | sys_.MS_NODEV)
    os.chdir(HOME)
    sys_.set_hostname(b"student")


def become(user: int, group: int, *, must_read: str | None = None) -> None:
    """Give up root's identity, if that is who we are, and all capabilities.

    Where the new identity cannot list the folder `must_read`, it keeps the one capability that lets it; what it
    may read is then for Landlock alone to say.

    Raises:
        OSError: it is refused.
    """
    if os.geteuid() == 0 and user != 0:
        os.setgroups([])
        os.setresgid(group, group, group)
        for capability in range(64):
            with suppress(OSError):
                sys_.prctl(sys_.PR_CAPBSET_DROP, capability)
        sys_.prctl(sys_.PR_SET_KEEPCAPS, 1)
        os.setresuid(user, user, user)
        sys_.prctl(sys_.PR_SET_KEEPCAPS, 0)
        if must_read is not None and not os.access(must_read, os.R_OK | os.X_OK):
            sys_.drop_capabilities(keep=1 << sys_.CAP_DAC_READ_SEARCH)
            return
    sys_.drop_capabilities()


def _shells(plan: Plan, root: str) -> list[str]:
    """Folders below /tmp that lead to packages: made as mounts of their own, so that they can be locked."""
    tops = {"/".join(path.split("/")[:3]) for path in plan.packages if path.startswith("/tmp/")}
    shells = [root + top for top in sorted(tops) if top not in plan.packages]
    for shell in shells:
        Path(shell).mkdir()
        sys_.mount("tmpfs", shell, "tmpfs", sys_.MS_NOSUID | sys_.MS_NODEV, "size=1m,mode=755")
    return shells


def _bind(path: str, root: str) -> None:
    """Show a file or folder in the private root, at the same place, read-only."""
    source = os.path.realpath(path)
    target = root + source
    with suppress(OSError):
        if os.path.samefile(source, target):
            return  # it is there already, by another name or in a folder
    if os.path.isdir(source):
        os.makedirs(target, exist_ok=True)
    else:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        os.close(os.open(target, os.O_CREAT | os.O_WRONLY | os.O_CLOEXEC, 0o644))
    sys_.mount(source, target, None, sys_.MS_BIND | sys_.MS_REC)
    sys_.lock_mount(target, read_only=True)


def _copy_links(paths: Iterable[str], root: str) -> None:
    """Make the symbolic links on the way to each path, so that its usual name leads there, too."""
    ways = {"/": "/"}  # where each folder on the way really is
    for path in paths:
        name = ""
        for part in path.split("/")[1:]:
            outer, name = ways[name or "/"], f"{name}/{part}"
            if name in ways:
                continue
            done = os.path.join(outer, part)
            ways[name] = os.path.realpath(done) if os.path.islink(done) else done
            inside = root + done
            if ways[name] != done and not os.path.lexists(inside):
                with suppress(OSError):  # below a read-only mount the link is already there
                    os.makedirs(os.path.dirname(inside), exist_ok=True)
                    os.symlink(os.readlink(done), inside)


def _devices(root: str) -> None:
    Path(root + "/dev").mkdir(exist_ok=True)
    for name in _DEVICES:
        Path(f"{root}/dev/{name}").touch()
        sys_.mount(f"/dev/{name}", f"{root}/dev/{name}", None, sys_.MS_BIND)
    Path(root + "/dev/fd").symlink_to("/proc/self/fd")
