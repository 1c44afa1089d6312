"""One notebook in one kernel that stays alive, and is replaced when it does not."""

from __future__ import annotations

import asyncio
import copy
import shutil
import tempfile
import time
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty
from typing import Any

import zmq.asyncio
from jupyter_core.utils import run_sync
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from nbformat import NotebookNode
from nbformat.v4 import new_output

from autograder.errors import CallTimeout, KernelDied
from autograder.kernels.managers import kernel_manager
from autograder.kernels.outputs import MAX_MESSAGES, harmless
from autograder.kernels.packages import KernelFlavour
from autograder.kernels.plain import IPC_PREFIX, start_options

_TIMEOUT = "autograder-timeout"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one notebook may take. Seconds are wall time.

    `hurried_seconds` are for a cell that calls what has hung before, or that comes after `notebook_seconds`.
    """

    cell_seconds: int = 60
    hurried_seconds: int = 10
    call_seconds: float = 10.0
    notebook_seconds: float = 600.0
    start_seconds: int = 60
    output_bytes: int = 3_000_000
    reply_bytes: int = 80 * 1024 * 1024
    message_bytes: int = 20 * 1024 * 1024
    replacements: int = 3


class _CellRunner(NotebookClient):
    """nbclient, with a bound on what one cell may print while it prints it."""

    output_bytes = 3_000_000
    km: Any  # set from the start, unlike in nbclient
    kc: Any
    _spent = _messages = 0

    def process_message(self, msg: dict[str, Any], cell: NotebookNode, cell_index: int) -> NotebookNode | None:
        kind = msg.get("msg_type")
        if kind in ("stream", "display_data", "execute_result", "error", "update_display_data"):
            self._messages += 1
            self._spent += len(str(msg["content"]))
            if self._spent > self.output_bytes or self._messages > MAX_MESSAGES:
                if not cell.metadata.get("output_cut"):
                    cell.metadata["output_cut"] = True
                    text = "\n... the rest of the output was cut ...\n"
                    cell.outputs.append(new_output("stream", name="stdout", text=text))
                return None
            content = harmless(kind, msg["content"])
            if content is None:
                return None
            msg = {**msg, "content": content}
        elif kind not in ("status", "clear_output", "execute_input"):
            return None  # widgets' state and whatever else a kernel may say is not for the feedback
        return super().process_message(msg, cell, cell_index)

    def begin_cell(self) -> None:
        self._spent = self._messages = 0


class KernelSession:
    """Runs the cells of a notebook, keeps the kernel, and passes on requests to it.

    A cell or a request that kills or hangs the kernel is remembered; a new kernel replays the other
    cells. `faults` says, per cell index, why a cell has no result: it ended the process or ran too long.

    Args:
        setup: code that each new kernel executes first, and a buffer that comes with the request.
    """

    def __init__(self, nb: NotebookNode, flavour: KernelFlavour, *, setup: tuple[str, bytes], limits: Limits) -> None:
        self.nb = nb
        self.faults: dict[int, str] = {}
        self._flavour = flavour
        self._setup = setup
        self._limits = limits
        self._runner: _CellRunner | None = None
        self._folder = Path(tempfile.mkdtemp(prefix="autograder-work-"))
        self._replaced = 0

    def run(self, calls: Sequence[Collection[str]] = (), always: Collection[int] = ()) -> None:
        """Execute all code cells, in order, with errors kept in their outputs and reasons in `faults`.

        Args:
            calls: for each cell, the notebook's functions that it can call. One endless loop hangs all cells that
                call it; only the first is waited for as long as a cell may take.
            always: indices of the cells that are run however long the others took.
        """
        deadline = time.monotonic() + self._limits.notebook_seconds
        suspects: set[str] = set()
        self._start()
        for index, cell in enumerate(self.nb.cells):
            if cell.cell_type != "code":
                continue
            late = time.monotonic() > deadline
            if late and index not in always:
                self._fail(
                    index, f"it was not run: the notebook had taken more than {self._limits.notebook_seconds:.0f} s"
                )
                continue
            called = set(calls[index]) if calls else set()
            known = sorted(called & suspects)
            try:
                if self._runner is None:
                    self._replace(before=index)
            except KernelDied as error:
                self._fail(index, f"it was not run: {error}")
            else:
                seconds = self._limits.hurried_seconds if late or known else self._limits.cell_seconds
                if self._run_cell(
                    index, cell, seconds, f"; an earlier cell that calls {known[0]} hung" if known else ""
                ):
                    suspects |= called

    def run_together(self) -> None:
        """Execute all code cells, each of them one statement, by a single request: much faster than cell by cell.

        If it does not return, a new kernel executes them one by one, and finds the culprit.
        """
        self._start()
        sources = [cell.source for cell in self.nb.cells]
        try:
            reply, _ = self._ask("grader_request", {"do": "run", "sources": sources}, (), self._limits.cell_seconds)
            faults = _faults(reply, len(sources))
        except (CallTimeout, KernelDied, ValueError):
            self._drop()
            self.run()
            return
        for cell, fault in zip(self.nb.cells, faults, strict=True):
            if fault is not None:
                cell.outputs = [new_output("error", ename=fault[0], evalue=fault[1], traceback=[])]

    def request(
        self, content: Mapping[str, Any], buffers: Sequence[bytes], seconds: float | None = None
    ) -> tuple[Any, Sequence[Any]]:
        """Send one request to the agent in the kernel and return its reply's content and buffers.

        Raises:
            CallTimeout: no reply within `seconds`, by default the limit of a call; the kernel was interrupted or
                replaced.
            KernelDied: the process ended before it replied, or has been replaced too often.
        """
        if self._runner is None:
            self._replace(before=len(self.nb.cells))
        seconds = self._limits.call_seconds if seconds is None else seconds
        reply: tuple[Any, Sequence[Any]] = self._ask("grader_request", content, buffers, seconds)
        return reply

    @property
    def pid(self) -> int:
        """The number of the kernel's process, while there is one."""
        assert self._runner is not None
        return int(self._runner.km.provisioner.pid)

    def close(self) -> None:
        """End the kernel and remove its folder. May be called twice."""
        self._drop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _start(self) -> None:
        runner = _CellRunner(
            self.nb,
            km=kernel_manager(self._flavour),
            timeout=self._limits.cell_seconds,
            startup_timeout=self._limits.start_seconds,
            interrupt_on_timeout=True,
            error_on_timeout={"ename": _TIMEOUT, "evalue": "", "traceback": []},
            on_cell_executed=_note_timeout,
            raise_on_iopub_timeout=True,
            allow_errors=True,
            store_widget_state=False,
            skip_cells_with_tag="",
        )
        runner.output_bytes = self._limits.output_bytes
        self._runner = runner
        runner.km.context = zmq.asyncio.Context()
        runner.start_new_kernel(**start_options(self._folder))
        run_sync(_connect)(runner, self._limits)
        code, buffer = self._setup
        content = {"code": code, "silent": True, "store_history": False, "allow_stdin": False}
        self._ask("execute_request", content, (buffer,), self._limits.start_seconds)

    def _run_cell(self, index: int, cell: NotebookNode, seconds: int, why: str) -> bool:
        """Whether it hung: ran for longer than `seconds`."""
        runner = self._runner
        assert runner is not None
        runner.begin_cell()
        runner.timeout = seconds
        try:
            runner.execute_cell(cell, index)
        except DeadKernelError:
            self._drop()
            self._fail(index, "it ended the Python process")
            return False
        except Exception:  # a hung kernel, or messages that no kernel sends: its process is not kept
            self._drop()
            self._fail(index, f"it did not finish within {seconds} s, or could not be read{why}")
            return True
        hung = cell.metadata.pop(_TIMEOUT, False)
        if hung:
            self._fail(index, f"it did not finish within {seconds} s{why}")
        return bool(hung)

    def _fail(self, index: int, reason: str) -> None:
        self.faults[index] = reason
        text = f"This cell was stopped: {reason}."
        self.nb.cells[index].outputs = [new_output("error", ename="Stopped", evalue=text, traceback=[text])]

    def _replace(self, *, before: int) -> None:
        """Start a new kernel and replay the cells before `before` that did no harm."""
        if self._replaced >= self._limits.replacements:
            raise KernelDied(f"the Python process ended {self._replaced + 1} times; nothing more was run")
        self._replaced += 1
        self._start()
        for index, cell in enumerate(copy.deepcopy(self.nb.cells[:before])):
            if cell.cell_type != "code" or index in self.faults:
                continue
            assert self._runner is not None
            self._runner.begin_cell()
            self._runner.timeout = self._limits.cell_seconds
            try:
                self._runner.execute_cell(cell, index)
            except Exception as error:
                self._drop()
                self.faults[index] = "it ended the Python process when it was run again"
                raise KernelDied("the notebook could not be run a second time") from error

    def _drop(self) -> None:
        runner, self._runner = self._runner, None
        if runner is None:
            return
        # A process that has to be dropped may be in any state; nothing about it is worth more than its end.
        with suppress(Exception):
            if runner.kc is not None:
                runner.kc.stop_channels()
        with suppress(Exception):
            run_sync(runner.km.shutdown_kernel)(now=True)
        with suppress(Exception):
            runner.km.context.destroy(linger=0)
        if Path(runner.km.ip).parent.name.startswith(IPC_PREFIX):
            shutil.rmtree(Path(runner.km.ip).parent, ignore_errors=True)

    def _ask(self, kind: str, content: Mapping[str, Any], buffers: Sequence[bytes], seconds: float) -> Any:
        runner = self._runner
        assert runner is not None

        async def ask() -> tuple[Any, Sequence[Any]] | None:
            message = runner.kc.session.msg(kind, dict(content))
            message["buffers"] = list(buffers)
            runner.kc.shell_channel.send(message)
            answer = await _reply(runner, message["header"]["msg_id"], seconds)
            if answer is None:
                await runner.km.interrupt_kernel()
                # A function that heeds the interrupt leaves the kernel as it was; its late answer is not taken.
                if await _reply(runner, message["header"]["msg_id"], 2.0) is None:
                    raise _Hung
            return answer

        try:
            answer = run_sync(ask)()
        except _Hung:
            self._drop()
            answer = None
        except KernelDied:
            self._drop()
            raise
        if answer is None:
            raise CallTimeout(f"no answer within {seconds:g} s")
        return answer


def _faults(reply: Any, count: int) -> list[tuple[str, str] | None]:
    """What a stranger says about each statement: nothing, or the class and the text of an exception.

    Raises:
        ValueError: it says something else.
    """
    faults = reply.get("faults") if isinstance(reply, dict) else None
    if not isinstance(faults, list) or len(faults) != count:
        raise ValueError("one entry for each statement was expected")
    for fault in faults:
        if fault is not None and not (isinstance(fault, list) and [type(part) for part in fault] == [str, str]):
            raise ValueError("an exception is a class and a text")
    return [None if fault is None else (fault[0], fault[1]) for fault in faults]


async def _connect(runner: _CellRunner, limits: Limits) -> None:
    """Open the client's channels, and wait until the kernel's messages reach us.

    nbclient's own way waits for 0.2 s of silence first. A kernel says something on iopub as soon as we have
    subscribed, or answers a request; until then, what it says may be lost.
    """
    runner.kc = client = runner.km.client()
    # The sockets themselves refuse what is too large or too much, before it is held in memory. An option of the
    # context is one of the sockets made after it, and a channel is made when it is first looked at.
    channels = ("iopub", limits.message_bytes, 50), ("shell", limits.reply_bytes, 4), ("control", 1_000_000, 10)
    for name, size, messages in channels:
        client.context.setsockopt(zmq.MAXMSGSIZE, size)
        client.context.setsockopt(zmq.RCVHWM, messages)
        getattr(client, f"{name}_channel")
    client.start_channels()
    runner.kc.allow_stdin = False
    deadline = time.monotonic() + limits.start_seconds
    while time.monotonic() < deadline:
        with suppress(Empty):
            await runner.kc.get_iopub_msg(timeout=0.5)
            return
        if not await runner.km.is_alive():
            raise KernelDied("the kernel ended while it was starting")
        runner.kc.kernel_info()
    raise KernelDied(f"the kernel did not start within {limits.start_seconds} s")


def _note_timeout(cell: NotebookNode, cell_index: int, execute_reply: dict[str, Any]) -> None:
    """nbclient puts its own reply in place of the one that did not come; what the kernel says later is no match."""
    if execute_reply["content"].get("ename") == _TIMEOUT and not execute_reply.get("header"):
        cell.metadata[_TIMEOUT] = True


class _Hung(Exception):
    """The kernel neither answered nor heeded an interrupt."""


async def _reply(runner: _CellRunner, msg_id: str, seconds: float) -> tuple[Any, Sequence[Any]] | None:
    """The reply to a message on the shell channel; None when it has not come in time."""
    deadline = time.monotonic() + seconds
    while (left := deadline - time.monotonic()) > 0:
        try:
            reply = await asyncio.wait_for(runner.kc.get_shell_msg(timeout=min(left, 0.5)), timeout=left + 1)
        except (Empty, TimeoutError):
            if not await runner.km.is_alive():
                raise KernelDied("your code ended the Python process") from None
        except Exception as error:  # bytes that do not parse as a Jupyter message
            raise KernelDied("the Python process sent something that is no answer") from error
        else:
            parent = reply.get("parent_header")
            if not isinstance(parent, dict):
                raise KernelDied("the Python process sent something that is no answer")
            if parent.get("msg_id") == msg_id:
                return reply["content"], reply.get("buffers", [])
    return None
