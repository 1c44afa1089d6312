"""Starting ipykernel in a process that was forked for it, on sockets that are already bound."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import ipykernel.debugger
import ipykernel.ipkernel
import zmq
from ipykernel.compiler import XCachingCompiler
from ipykernel.iostream import IOPubThread, OutStream
from ipykernel.kernelapp import IPKernelApp
from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core.profiledir import ProfileDir
from IPython.core.pylabtools import activate_matplotlib
from matplotlib_inline.backend_inline import configure_inline_support
from traitlets.config import Config

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


OutStream._flush_buffers = _in_pieces(OutStream._flush_buffers)


class NearKernelApp(IPKernelApp):
    """ipykernel's application without its files: no connection file, no history, no sockets of its own making."""

    default_extensions: Any = []  # noqa: RUF012 - %store has nowhere to keep anything
    listeners: dict[int, int]
    iopub_port: Any
    hb_port: Any

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

    def init_heartbeat(self) -> None:
        echo = zmq.Context().socket(zmq.ROUTER)
        self._bind_socket(echo, self.hb_port)
        threading.Thread(target=zmq.proxy, args=(echo, echo), daemon=True, name="heartbeat").start()

    def init_kernel(self) -> None:
        # ipykernel lists the files of all modules, for a debugger that there is not: in a forked process each module
        # that is looked at is a page of memory that is copied, and there are thousands.
        ipykernel.debugger._is_debugpy_available = False
        ipykernel.ipkernel.sys = _WithoutModules("sys")
        try:
            super().init_kernel()
        finally:
            ipykernel.ipkernel.sys = sys

    def parse_command_line(self, argv: Any = None) -> None:
        """There is none to read."""

    def load_config_file(self, suppress_errors: Any = None) -> None:
        """A student's folder, which is empty, may hold none."""

    def init_connection_file(self) -> None:
        """There is none: the connection is given."""

    def write_connection_file(self, **kwargs: Any) -> None:
        """There is none to write."""

    def cleanup_connection_file(self) -> None:
        """There is none to remove."""

    def init_signal(self) -> None:
        """Signals stay as the warm process left them: SIGINT raises KeyboardInterrupt."""


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
    config.InteractiveShellApp.exec_PYTHONSTARTUP = False
    config.InteractiveShellApp.ignore_cwd = True
    config.InteractiveShell.cache_size = 100
    app = NearKernelApp.instance(config=config)
    app.init_pdb()
    shell = ZMQInteractiveShell.instance(
        config=config, ipython_dir="", profile_dir=ProfileDir(), user_ns={}, compiler_class=XCachingCompiler
    )
    # What Matplotlib does when it is imported in a kernel; here it was imported before there was one.
    activate_matplotlib(_BACKEND)
    configure_inline_support(shell, _BACKEND)  # type: ignore[no-untyped-call]


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
    app.parent_handle = 0
    app.initialize([])
    shell.parent = shell.kernel = app.kernel
    shell.profile_dir, shell.ipython_dir = app.profile_dir, app.ipython_dir
    os.environ.pop("JPY_SESSION_NAME", None)
    app.start()
