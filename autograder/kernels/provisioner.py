"""A Jupyter kernel provisioner whose kernels are forked from a warm process, into a sandbox.

Jupyter finds it by the entry point `autograder-warm`; a kernelspec names it, and the flavour of the
kernel, in its metadata. Each method's first line says when `jupyter_client` calls it.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import signal
import socket
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning import KernelProvisionerBase
from traitlets import Unicode

from autograder.kernels.layers import SandboxUnavailable, cgroup_parent, chosen_layers
from autograder.kernels.packages import KernelFlavour, packages
from autograder.kernels.quota import Quota
from autograder.kernels.sandbox.plan import Plan
from autograder.kernels.warm import Fork, listen, mount_point, warm

_numbers = itertools.count(1)
_PORTS = ("shell_port", "iopub_port", "stdin_port", "control_port", "hb_port")


class WarmProvisioner(KernelProvisionerBase):
    """One kernel, forked from the warm process of its flavour."""

    flavour: Any = Unicode("full", help="full: all that the course installs; bare: NumPy and Matplotlib only.").tag(
        config=True
    )

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._fork: Fork | None = None
        self._listeners: list[socket.socket] = []
        self._folder = ""
        self._cgroups: list[str] = []
        self._quota: Quota | None = None

    @property
    def has_process(self) -> bool:
        """Asked at any time: whether a kernel has been launched."""
        return self._fork is not None

    @property
    def pid(self) -> int | None:
        """The kernel's process number, as seen from outside its namespaces."""
        return self._fork.pid if self._fork is not None else None

    async def poll(self) -> int | None:
        """Asked often: None while the kernel runs, else its exit code; 0 when there is none."""
        return self._fork.poll() if self._fork is not None else 0

    async def wait(self) -> int | None:
        """Called after a kill: wait for the end."""
        while (code := await self.poll()) is None:
            await asyncio.sleep(0.005)
        return code

    async def send_signal(self, signum: int) -> None:
        """Called to interrupt the kernel, or to end it."""
        if self._fork is not None and self._fork.poll() is None:
            with suppress(ProcessLookupError):
                os.kill(self._fork.pid, signum)

    async def kill(self, restart: bool = False) -> None:
        """Called when a shutdown request was not heeded. Waits for the end, which Jupyter would poll for."""
        await self.send_signal(signal.SIGKILL)
        with suppress(TimeoutError):
            await asyncio.wait_for(self.wait(), timeout=5)

    async def terminate(self, restart: bool = False) -> None:
        """Called before `kill`. The first process of a namespace heeds SIGKILL only, so it is the same."""
        await self.send_signal(signal.SIGKILL)

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Called before `launch_kernel`: bind the sockets, so that a client may connect at once."""
        manager = self.parent
        if not self._folder:
            # The name of a Unix socket holds 107 bytes.
            parent = None if len(tempfile.gettempdir()) < 60 else "/tmp"
            self._folder = tempfile.mkdtemp(prefix="autograder-kernel-", dir=parent)
        for old in Path(self._folder).glob("k-*"):
            old.unlink()
        self._listeners = listen(self._folder, len(_PORTS))
        manager.transport, manager.ip = "ipc", f"{self._folder}/k"
        for number, name in enumerate(_PORTS, start=1):
            setattr(manager, name, number)
        manager.cache_ports = False
        self.connection_info = manager.get_connection_info()
        options = await super().pre_launch(**kwargs)
        options["cmd"] = []
        return dict(options)

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Called to start the kernel. Raises SandboxUnavailable or WarmError."""
        layers = chosen_layers()
        if not layers:
            raise SandboxUnavailable(
                "a kernel of the warm process is always sandboxed; --no-sandbox uses ordinary ones"
            )
        flavour = KernelFlavour(self.flavour)
        found = packages(flavour)
        # As root, each kernel is a user of its own, so that even without namespaces they are strangers.
        stranger = 0x40000000 + (os.getpid() % 0x10000) * 0x1000 + next(_numbers) % 0x1000
        user, group = (stranger, stranger) if os.geteuid() == 0 else (os.geteuid(), os.getegid())
        folder = Path(self._folder, "work")
        await _remove(folder)
        folder.mkdir(mode=0o700)
        if os.geteuid() == 0 and "namespaces" not in layers:
            os.chmod(self._folder, 0o711)
            os.chown(folder, user, group)
        plan = Plan(found.system, found.hidden, found.packages, str(folder), mount_point(), layers, user, group)
        self._cgroups = _make_cgroups(plan) if "cgroup" in layers else []
        key = manager_key(self.connection_info)
        try:
            loop = asyncio.get_running_loop()
            fds = [listener.fileno() for listener in self._listeners]
            self._fork = await loop.run_in_executor(
                None, lambda: warm(flavour).fork(plan, fds, key, cgroup=":".join(self._cgroups) or None)
            )
        finally:
            for listener in self._listeners:
                listener.close()
            self._listeners = []
        if "namespaces" not in layers:
            self._quota = Quota(str(folder), plan.home_bytes, self._end)
        return self.connection_info

    def _end(self) -> None:
        """End the kernel, from any thread."""
        fork = self._fork
        if fork is not None:
            with suppress(ProcessLookupError):
                os.kill(fork.pid, signal.SIGKILL)

    async def cleanup(self, restart: bool = False) -> None:
        """Called when the kernel has ended: leave nothing of it behind."""
        if self._quota is not None:
            self._quota.close()  # before the process's number can be another's
            self._quota = None
        if self._fork is not None:
            await self.kill()
            await self.wait()
            self._fork.status.close()
            self._fork = None
        for folder in self._cgroups:
            await _remove_cgroup(folder)
        self._cgroups = []
        await _remove(Path(self._folder, "work") if restart else Path(self._folder))
        if not restart:
            self._folder = ""


def manager_key(connection: dict[str, Any]) -> str:
    """The key that signs messages, as text."""
    key = connection["key"]
    return key.decode() if isinstance(key, bytes) else str(key)


def _make_cgroups(plan: Plan) -> list[str]:
    """Groups that bound the kernel together with all its children. Empty where they cannot be had."""
    made = []
    for parent in cgroup_parent() or ():
        folder = Path(tempfile.mkdtemp(prefix="autograder-", dir=parent))
        limits = {
            "memory.max": plan.memory_bytes,
            "memory.limit_in_bytes": plan.memory_bytes,
            "pids.max": plan.processes,
        }
        for name, value in limits.items():
            if (folder / name).exists():
                (folder / name).write_text(str(value))
        made.append(str(folder))
    return made


async def _remove(folder: Path) -> None:
    """Remove a folder that a stranger may have filled: deeper, it may be, than Python's own way of doing it can go."""
    try:
        _remove_shallow(folder)
    except FileNotFoundError:
        return
    except OSError:
        process = await asyncio.create_subprocess_exec("rm", "-rf", "--", str(folder))
        await process.wait()


def _remove_shallow(folder: Path) -> None:
    """Remove a folder in which there are files and empty folders only. Raises OSError if there is more."""
    for entry in os.scandir(folder):
        remove = os.rmdir if entry.is_dir(follow_symlinks=False) else os.unlink
        remove(entry.path)
    os.rmdir(folder)


async def _remove_cgroup(folder: str) -> None:
    """A group can be removed when the last of its processes has been reaped."""
    for _ in range(100):
        try:
            os.rmdir(folder)
            return
        except FileNotFoundError:
            return
        except OSError:
            await asyncio.sleep(0.02)
