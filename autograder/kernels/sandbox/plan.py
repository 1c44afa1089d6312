"""What a sandbox is to hold, as the trusted side states it and the warm process is told."""

from __future__ import annotations

from dataclasses import dataclass

HOME = "/home/student"
"""The working folder of a kernel with a private root."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One kernel's surroundings. Sizes are in bytes.

    `system`, `hidden` and `packages` are the files of its Python, as `autograder.kernels.packages` tells them.
    `layers` names what is to be used of "namespaces", "landlock", "seccomp" and "cgroup"; rlimits always are.
    `folder` is the working folder where there is no private root. `user` and `group` are who the kernel
    runs as: ourselves, unless we are root.
    """

    system: tuple[str, ...]
    hidden: tuple[str, ...]
    packages: tuple[str, ...]
    folder: str
    mount_point: str
    layers: tuple[str, ...]
    user: int
    group: int
    memory_bytes: int = 6 * 1024**3
    home_bytes: int = 256 * 1024**2
    tmp_bytes: int = 256 * 1024**2
    file_bytes: int = 240 * 1024**2  # less than a folder holds: too large a file fails, and does not end the process
    processes: int = 256
    open_files: int = 512
    cpu_seconds: int = 900
