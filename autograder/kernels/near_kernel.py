"""Starting ipykernel in a process that was forked for it, on sockets that are already bound."""

from __future__ import annotations

import hashlib
import io
import logging
import os
import sys
import threading
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import ipykernel.debugger
import ipykernel.ipkernel
import zmq
from ipykernel.compiler import XCachingCompiler, get_tmp_directory
from ipykernel.control import ControlThread
from ipykernel.iostream import IOPubThread, OutStream
from ipykernel.kernelapp import IPKernelApp
from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core.profiledir import ProfileDir
from IPython.core.pylabtools import activate_matplotlib
from matplotlib.figure import Figure
from matplotlib_inline.backend_inline import configure_inline_support
from traitlets.config import Config
from zmq.eventloop.zmqstream import ZMQStream

PORTS = ("shell", "iopub", "stdin", "control", "hb")
"""The sockets of a kernel, in the order in which their descriptors are handed over."""

_BACKEND = "module://matplotlib_inline.backend_inline"
_PIECE = 1_000_000
"""Characters of one message of printed text. The client refuses messages that are much larger."""


def _in_pieces(flush: Any) -> Any:
    """ipykernel sends all that was printed in the last 0.2 s as one message, of any size."""

    def flush_in_pieces(stream: OutStream) -> Iterator[tuple[Any, str]]:
        for parent, text in flush(stream):
            for start in range(0, len(text), _PIECE):
                yield parent, text[start : start + _PIECE]

    return flush_in_pieces


def _noted(write: Any) -> Any:
    def write_and_note(stream: OutStream, text: str) -> Any:
        stream.unflushed = True
        written = write(stream, text)
        stream.unflushed = True  # another thread may have flushed before the text was there
        return written

    return write_and_note


def _if_needed(flush: Any) -> Any:
    """ipykernel flushes after each request, by two turns of another thread, whether anything was printed or not."""

    def flush_if_needed(stream: OutStream) -> None:
        if stream.unflushed:
            stream.unflushed = False
            flush(stream)

    return flush_if_needed


OutStream._flush_buffers = _in_pieces(OutStream._flush_buffers)
OutStream.unflushed = False
OutStream.write = _noted(OutStream.write)
OutStream.flush = _if_needed(OutStream.flush)


class _Compiler(XCachingCompiler):
    """ipykernel names a cell by a hash that is written in Python: half a millisecond a kilobyte."""

    def get_code_name(self, raw_code: str, code: str, number: int) -> str:
        text = raw_code.encode("utf-8", "surrogatepass")
        return f"{get_tmp_directory()}/{hashlib.sha1(text, usedforsecurity=False).hexdigest()[:16]}.py"


class NearKernelApp(IPKernelApp):
    """ipykernel's application without its files: no connection file, no history, no sockets of its own making.

    `serve` takes those of its steps that a kernel needs.
    """

    listeners: dict[int, int]
    iopub_port: Any
    hb_port: Any
    control_port: Any

    def _bind_socket(self, s: Any, port: int) -> int:
        # The client may have connected already; what it said waits in the listener's queue.
        s.setsockopt(zmq.USE_FD, self.listeners[port])
        s.bind(f"ipc://kernel-{port}")
        return port

    def init_iopub(self, context: Any) -> None:
        self.iopub_socket = context.socket(zmq.XPUB)
        self.iopub_socket.linger = 1000
        self.iopub_port = self._bind_socket(self.iopub_socket, self.iopub_port)
        self.configure_tornado_logger()
        # Without ipykernel's pipe for the output of child processes, which is a TCP socket.
        self.iopub_thread = IOPubThread(self.iopub_socket, pipe=False, session=self.session)
        self.iopub_thread.start()
        self.iopub_socket = self.iopub_thread.background_socket

    def init_control(self, context: Any) -> None:
        # Without ipykernel's subshells, which put a thread and four hops between a request and its reply, and without
        # the sockets of a debugger that there is not.
        self.control_socket = context.socket(zmq.ROUTER)
        self.control_socket.linger = 1000
        self.control_port = self._bind_socket(self.control_socket, self.control_port)
        self.control_thread = ControlThread(daemon=True)

    def init_heartbeat(self) -> None:
        echo = self.context.socket(zmq.ROUTER)
        self._bind_socket(echo, self.hb_port)
        threading.Thread(target=zmq.proxy, args=(echo, echo), daemon=True, name="heartbeat").start()

    def init_kernel(self) -> None:
        # ipykernel lists the files of all modules, for its debugger: in a forked process each module that is looked at
        # is a page of memory that is copied, and there are thousands.
        ipykernel.debugger._is_debugpy_available = False
        ipykernel.ipkernel.sys = _WithoutModules("sys")
        self.control_thread.start()
        try:
            self.kernel = self.kernel_class.instance(
                parent=self,
                session=self.session,
                shell_stream=ZMQStream(self.shell_socket),
                control_stream=ZMQStream(self.control_socket, self.control_thread.io_loop),
                control_thread=self.control_thread,
                iopub_thread=self.iopub_thread,
                iopub_socket=self.iopub_socket,
                stdin_socket=self.stdin_socket,
                log=self.log,
                profile_dir=self.profile_dir,
                user_ns=self.user_ns,
            )
        finally:
            ipykernel.ipkernel.sys = sys
        self.displayhook.get_execution_count = lambda: self.kernel.execution_count


class _WithoutModules(ModuleType):
    """`sys` as it is, but that nothing is imported."""

    modules: dict[str, ModuleType] = {}  # noqa: RUF012

    def __getattr__(self, name: str) -> Any:
        return getattr(sys, name)


def prepare() -> None:
    """Make what needs no socket, thread or folder, before the fork: it costs each kernel a quarter of its start.

    ipykernel finds both as the one instance of their class.
    """
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.cache_size = 100
    app = NearKernelApp.instance(config=config, log_level=logging.CRITICAL)
    app.init_pdb()
    shell = ZMQInteractiveShell.instance(
        config=config, ipython_dir="", profile_dir=ProfileDir(), user_ns={}, compiler_class=_Compiler
    )
    shell._sys_modules_keys = set(sys.modules)  # for %reset; in a forked process, the list would copy a page for each
    # What Matplotlib does when it is imported in a kernel; here it was imported before there was one.
    activate_matplotlib(_BACKEND)
    configure_inline_support(shell, _BACKEND)  # type: ignore[no-untyped-call]
    # The first picture finds the fonts and loads what writes PNGs.
    figure = Figure()
    figure.add_subplot(title="$x$")
    figure.savefig(io.BytesIO())
    # The first cell compiles the regular expressions of a tokenizer, and more that later ones find made.
    shell.run_cell("pass", silent=True)
    # Whether a class is another's subclass is looked up once for each of the many that sockets ask about.
    with zmq.Context() as context, context.socket(zmq.ROUTER) as socket:
        socket.linger = 0


def serve(listeners: list[int], key: str) -> None:
    """Run a kernel on these listening sockets until it is shut down.

    Args:
        listeners: descriptors, in the order of `PORTS`.
        key: the key that signs its messages.
    """
    app, shell = NearKernelApp.instance(), ZMQInteractiveShell.instance()
    app.listeners = dict(enumerate(listeners, start=1))
    app.transport, app.ip = "ipc", "kernel"
    for port, name in enumerate(PORTS, start=1):
        setattr(app, f"{name}_port", port)
    app.session.key = key.encode()
    app.profile_dir = shell.profile_dir
    app.init_sockets()
    app.init_heartbeat()
    app.init_io()
    app.init_kernel()
    app.init_shell()
    shell.parent = shell.kernel = app.kernel
    shell.ipython_dir = os.environ["IPYTHONDIR"]
    app.start()
