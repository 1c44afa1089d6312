"""The trusted side of the warm processes: start them, ask them for kernels, replace them when they die."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from dataclasses import asdict, dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from autograder.errors import AutograderError
from autograder.kernels.packages import KernelFlavour, packages
from autograder.kernels.plain import environment
from autograder.kernels.sandbox.plan import HOME, Plan
from autograder.kernels.zygote import receive, send

_MODULES = {
    KernelFlavour.BARE: ("numpy", "numpy.random", "numpy.linalg", "numpy.fft", "matplotlib", "matplotlib.pyplot"),
    KernelFlavour.FULL: (
        "numpy", "matplotlib", "matplotlib.pyplot", "torch", "torch.optim", "torch._dynamo", "tensorflow", "keras",
        "skimage", "torchinfo",
    ),
}  # fmt: skip
_KERNEL_MODULES = (
    "zmq", "zmq.eventloop.zmqstream", "tornado.ioloop", "ipykernel.kernelapp", "ipykernel.ipkernel",
    "ipykernel.zmqshell", "ipykernel.debugger", "IPython.core.completer", "IPython.core.completerlib",
    "IPython.core.debugger", "IPython.core.logger", "IPython.core.magics", "IPython.core.oinspect", "pdb",
    "tornado.platform.asyncio",
    "matplotlib_inline.backend_inline", "comm", "traceback", "asyncio", "autograder.kernels.near_kernel",
)  # fmt: skip

START_SECONDS = 120.0
"""How long a warm process may take to import everything, on a machine that is busy."""


class WarmError(AutograderError):
    """The warm process could not be started, or a kernel not be forked. The text says why."""


@dataclass
class Fork:
    """A kernel's process: its number, and the socket on which its end is told."""

    pid: int
    status: socket.socket
    exit_code: int | None = None

    def poll(self) -> int | None:
        """The exit code once it has ended, else None."""
        if self.exit_code is None:
            self.status.setblocking(False)
            try:
                message = receive(self.status)
            except (BlockingIOError, InterruptedError):
                return None
            except OSError:
                message = None
            self.exit_code = int(message[0].get("exit", 1)) if message is not None else 1
        return self.exit_code


class Warm:
    """One warm process of a flavour. It is started when first needed, and again when it has died."""

    def __init__(self, flavour: KernelFlavour) -> None:
        self.flavour = flavour
        self.restarts = -1
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._packages = packages(flavour)
        self._started_in: tuple[object, ...] = ()

    def fork(self, plan: Plan, listeners: list[int], key: str, *, cgroup: str | None = None) -> Fork:
        """Fork a kernel that serves on these listening sockets, inside a sandbox.

        Raises:
            WarmError: the warm process cannot be started, or the sandbox cannot be entered.
        """
        home = HOME if "namespaces" in plan.layers else plan.folder
        request: dict[str, Any] = {
            "plan": asdict(plan),
            "key": key,
            "environment": environment(Path(home)),
            "cgroup": cgroup,
        }
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with self._lock, theirs:
            for attempt in range(2):
                control = self._ready()
                request["path"] = self._packages.path
                try:
                    send(control, request, [theirs.fileno(), *listeners])
                    break
                except OSError as error:  # it died since we looked
                    self.stop()
                    if attempt:
                        raise WarmError(f"the warm process does not stay alive: {error}") from error
        return Fork(self._entered(ours), ours)

    def _entered(self, status: socket.socket) -> int:
        """Wait until the kernel has locked itself in; its process number."""
        status.settimeout(30)
        told: dict[str, Any] = {}
        while not {"pid", "entered"} <= told.keys():
            try:
                message = receive(status)
            except TimeoutError as error:
                raise WarmError("the warm process does not answer") from error
            if message is None or "exit" in message[0] or "error" in message[0]:
                reason = message[0].get("error", "it ended") if message is not None else "the warm process ended"
                raise WarmError(f"the sandbox could not be entered: {reason}; `autograder doctor` tells more")
            told |= message[0]
        return int(told["pid"])

    @property
    def pid(self) -> int:
        """The number of the warm process, which is started if there is none."""
        with self._lock:
            self._ready()
        assert self._process is not None
        return self._process.pid

    def stop(self) -> None:
        """End the warm process and all its kernels."""
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._process is not None:
            try:
                self._process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None

    def _world(self) -> tuple[object, ...]:
        """What the warm process has imported, as far as it shows: another answer, and it has to be started anew."""
        files = [*self._packages.packages, *_course().values()]
        installed = [os.stat(path).st_mtime_ns for path in files if os.path.exists(path)]
        return (tuple(installed), tuple(sorted(environment(Path("/")).items())))

    def _ready(self) -> socket.socket:
        self._packages = packages(self.flavour)
        world = self._world()
        alive = self._process is not None and self._process.poll() is None
        if self._control is not None and alive and world == self._started_in:
            return self._control
        self.stop()
        self._started_in = world
        self.restarts += 1
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        engine = str(Path(__file__).resolve().parents[2])
        launch = (
            f"import sys; sys.path[:] = {[*self._packages.path, engine]!r}; "
            f"from autograder.kernels.zygote import main; main({theirs.fileno()})"
        )
        # Nothing of our own environment or memory: only what `environment` lists, and the one socket.
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-S", "-c", launch],
                env=environment(Path("/")) | {"MPLCONFIGDIR": str(_font_cache())},
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd="/",
                start_new_session=True,
            )
        ours.settimeout(START_SECONDS)
        send(ours, {"modules": [*_KERNEL_MODULES, *_MODULES[self.flavour], *_course()]})
        try:
            message = receive(ours)
        except (OSError, json.JSONDecodeError) as error:
            message = None
            raise WarmError(f"the warm process did not get ready: {error}") from error
        finally:
            if message is None:
                self._process.kill()
        if message is None:
            raise WarmError("the warm process ended while it was starting")
        self._control = ours
        return ours


@cache
def _course() -> dict[str, str]:
    """The modules of course/, and the file of each."""
    found = find_spec("course")
    if found is None or found.origin is None:
        return {}
    folder = Path(found.origin).parent
    files = [Path(found.origin), *sorted(folder.glob("*.py")), *sorted(folder.glob("*/*.py"))]
    return {".".join(["course", *_parts(path.relative_to(folder))]): str(path) for path in files}


def _parts(path: Path) -> list[str]:
    return [part for part in path.with_suffix("").parts if part != "__init__"]


@cache
def warm(flavour: KernelFlavour) -> Warm:
    """The warm process of this flavour; there is one of each in a grading process."""
    process = Warm(flavour)
    atexit.register(process.stop)
    return process


def mount_point() -> str:
    """An empty folder on which private roots are mounted, each in its own namespace."""
    folder = _mount_point()
    Path(folder).mkdir(mode=0o700, parents=True, exist_ok=True)  # whatever tidies up /tmp may have taken it
    return folder


@cache
def _mount_point() -> str:
    folder = tempfile.mkdtemp(prefix="autograder-root-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def _font_cache() -> Path:
    """Matplotlib looks for fonts when it is imported; that is done once, and not in a student's folder."""
    folder = tempfile.mkdtemp(prefix="autograder-fonts-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def listen(folder: str, count: int) -> list[socket.socket]:
    """Unix sockets `folder/k-1`, `folder/k-2`, ... that listen already, before there is a kernel behind them."""
    sockets = []
    for number in range(1, count + 1):
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        listener.bind(f"{folder}/k-{number}")
        listener.listen(32)
        sockets.append(listener)
    return sockets
