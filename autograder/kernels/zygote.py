"""The warm process: it has imported what costs time, has run none of it, and forks a kernel when asked.

It is started clean by `autograder.kernels.warm`, and knows nothing but the standard library, the packages
that students may import, and this folder. One control socket asks it for kernels; each kernel has a
status socket, on which its process number and its end are told. When the other end of either goes
away, so do the kernels.
"""

from __future__ import annotations

import array
import gc
import importlib
import json
import os
import random
import selectors
import signal
import socket
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from autograder.kernels import sandbox
from autograder.kernels.sandbox import namespaces
from autograder.kernels.sandbox.plan import Plan
from autograder.kernels.sandbox.syscalls import close_all_but

MAX_MESSAGE = 256 * 1024


def receive(channel: socket.socket) -> tuple[dict[str, Any], list[int]] | None:
    """One message and its descriptors; None when the other end is gone."""
    data, ancillary, _, _ = channel.recvmsg(MAX_MESSAGE, socket.CMSG_SPACE(16 * 4))
    fds = array.array("i")
    for level, kind, content in ancillary:
        if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
            fds.frombytes(content[: len(content) - len(content) % fds.itemsize])
    return (json.loads(data), list(fds)) if data else None


def send(channel: socket.socket, message: dict[str, Any], fds: list[int] | None = None) -> None:
    """Send one message with descriptors. Raises OSError when the other end is gone."""
    rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", fds).tobytes())] if fds else []
    channel.sendmsg([json.dumps(message).encode()], rights)


class Zygote:
    """The loop of the warm process."""

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self._selector = selectors.DefaultSelector()
        self._kernels: dict[int, tuple[socket.socket, str | None]] = {}

    def run(self) -> None:
        """Import, say so, and fork kernels until the control socket is closed."""
        message = receive(self._control)
        if message is None:
            return
        request, _ = message
        for name in request["modules"]:
            with suppress(ImportError):  # what is not installed cannot be warm
                importlib.import_module(name)
        gc.collect()
        # Garbage collection in a child would write to, and so copy, every page that holds a Python object.
        gc.freeze()
        reader, writer = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda number, frame: None)
        self._selector.register(self._control, selectors.EVENT_READ, self._fork)
        self._selector.register(reader, selectors.EVENT_READ, lambda: self._reap(reader))
        send(self._control, {"ready": os.getpid()})
        while self._control.fileno() >= 0:
            for key, _ in self._selector.select():
                key.data()
        for pid in self._kernels:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def _fork(self) -> None:
        message = receive(self._control)
        if message is None:
            self._selector.unregister(self._control)
            self._control.close()
            return
        request, (status_fd, *listeners) = message
        pid = os.fork()
        if pid == 0:
            _supervise(request, status_fd, listeners)
        status = socket.socket(fileno=status_fd)
        for fd in listeners:
            os.close(fd)
        self._kernels[pid] = (status, request.get("cgroup"))
        self._selector.register(status, selectors.EVENT_READ, lambda: self._abandoned(pid, status))

    def _abandoned(self, pid: int, status: socket.socket) -> None:
        """Whoever asked for this kernel is gone, or wants it gone."""
        self._selector.unregister(status)
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)

    def _reap(self, reader: int) -> None:
        with suppress(BlockingIOError):
            os.read(reader, 4096)
        while self._kernels:
            try:
                pid, code = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            status, _ = self._kernels.pop(pid)
            with suppress(KeyError, ValueError):
                self._selector.unregister(status)
            with suppress(OSError):
                send(status, {"exit": os.waitstatus_to_exitcode(code)})
            status.close()


def _supervise(request: dict[str, Any], status_fd: int, listeners: list[int]) -> NoReturn:
    """In the child: leave the namespaces, and wait for the kernel, which is the first process of the new ones."""
    status = socket.socket(fileno=status_fd)
    try:
        close_all_but([status_fd, *listeners])
        os.setsid()
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        plan = Plan(**request["plan"])
        if request.get("cgroup"):
            for folder in request["cgroup"].split(":"):
                Path(folder, "cgroup.procs").write_text(str(os.getpid()))
        if "namespaces" not in plan.layers:
            send(status, {"pid": os.getpid()})
            _become_kernel(request, plan, status, listeners)
        # Killed when the warm process is, and the kernel with it.
        sandbox.die_with_parent()
        namespaces.unshare()
        pid = os.fork()
        if pid == 0:
            _become_kernel(request, plan, status, listeners)
        send(status, {"pid": pid})
        status.close()
        for fd in listeners:
            os.close(fd)
        _, code = os.waitpid(pid, 0)
        ended = os.waitstatus_to_exitcode(code)
        os._exit(ended if ended >= 0 else 128 - ended)
    except BaseException as error:
        with suppress(OSError):
            send(status, {"error": f"{type(error).__name__}: {error}"})
        os._exit(1)


def _become_kernel(request: dict[str, Any], plan: Plan, status: socket.socket, listeners: list[int]) -> NoReturn:
    try:
        sandbox.enter(plan)
        os.environ.clear()
        os.environ.update(request["environment"])
        tempfile.tempdir = None  # found before the fork, in another world
        sys.path[:] = request["path"]
        # A fork repeats its parent's random numbers.
        random.seed()
        if "numpy" in sys.modules:
            sys.modules["numpy"].random.seed()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        from autograder.kernels.near_kernel import serve

        send(status, {"entered": True})
        status.close()
        forget_engine()
        serve(listeners, request["key"])
    except BaseException as error:
        with suppress(OSError):
            send(status, {"error": f"{type(error).__name__}: {error}"})
        os._exit(1)
    os._exit(0)


def forget_engine() -> None:
    """Leave no module of ours to look at; the running functions keep what they need."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "autograder"]:
        del sys.modules[name]


def main(fd: int) -> None:
    """The warm process, on the control socket with this number."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Zygote(socket.socket(fileno=fd)).run()
