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
from autograder.kernels.pages import use_huge_pages
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
        self._kernels: dict[int, socket.socket] = {}
        self._own_pids = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)
        self._engine: list[str] = []

    def run(self) -> None:
        """Import, say so, and fork kernels until the control socket is closed."""
        message = receive(self._control)
        if message is None:
            return
        request, _ = message
        for name in request["modules"]:
            with suppress(ImportError):  # what is not installed cannot be warm
                importlib.import_module(name)
        from autograder.kernels.near_kernel import prepare

        prepare()
        # Looked for now: in a child, each module that is looked at is a page that is copied.
        self._engine = [name for name in sys.modules if name.partition(".")[0] == "autograder"]
        gc.collect()
        # Garbage collection in a child would write to, and so copy, every page that holds a Python object.
        gc.freeze()
        use_huge_pages()
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
        status = socket.socket(fileno=status_fd)
        private = "namespaces" in request["plan"]["layers"]
        try:
            # Root can do without a process in between, which costs as much as a kernel.
            pid = namespaces.fork_first(self._own_pids) if private and os.geteuid() == 0 else os.fork()
            if pid == 0:
                _begin(request, status, listeners, self._engine)
        except OSError as error:
            _tell_error(status, error)
            status.close()
            return
        finally:
            for fd in listeners:
                os.close(fd)
        if os.geteuid() == 0 or not private:
            send(status, {"pid": pid})
        self._kernels[pid] = status
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
            status = self._kernels.pop(pid)
            with suppress(KeyError, ValueError):
                self._selector.unregister(status)
            with suppress(OSError):
                send(status, {"exit": os.waitstatus_to_exitcode(code)})
            status.close()


def _begin(request: dict[str, Any], status: socket.socket, listeners: list[int], engine: list[str]) -> NoReturn:
    """In the child: join its control groups, and become the kernel, or wait for it in a namespace of ours."""
    try:
        close_all_but([status.fileno(), *listeners])
        os.setsid()
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        # Killed when the warm process is.
        sandbox.die_with_parent()
        plan = Plan(**request["plan"])
        for folder in (request.get("cgroup") or "").split(":"):
            if folder:
                Path(folder, "cgroup.procs").write_text("0")
        if "namespaces" in plan.layers and os.geteuid() != 0:
            pid = namespaces.fork_in_user_namespace()
            if pid:
                send(status, {"pid": pid})
                _wait(pid, status, listeners)
        _become_kernel(request, plan, status, listeners, engine)
    except BaseException as error:
        _tell_error(status, error)
        os._exit(1)


def _wait(pid: int, status: socket.socket, listeners: list[int]) -> NoReturn:
    status.close()
    for fd in listeners:
        os.close(fd)
    _, code = os.waitpid(pid, 0)
    ended = os.waitstatus_to_exitcode(code)
    os._exit(ended if ended >= 0 else 128 - ended)


def _become_kernel(
    request: dict[str, Any], plan: Plan, status: socket.socket, listeners: list[int], engine: list[str]
) -> NoReturn:
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
    # Leave no module of ours to look at; the running functions keep what they need.
    for name in engine:
        sys.modules.pop(name, None)
    serve(listeners, request["key"])
    os._exit(0)


def _tell_error(status: socket.socket, error: BaseException) -> None:
    with suppress(OSError):
        send(status, {"error": f"{type(error).__name__}: {error}"})


def main(fd: int) -> None:
    """The warm process, on the control socket with this number."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Zygote(socket.socket(fileno=fd)).run()
