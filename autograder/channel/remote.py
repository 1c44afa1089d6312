"""The grader's handle on a student's names: `submission.call("convolve", image, kernel)`."""

from __future__ import annotations

import marshal
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from autograder.channel import wire
from autograder.channel.wording import exception_name, exception_text, own_line
from autograder.errors import CallTimeout, CheckFailure, KernelDied, NotWritten, StudentException

STILL_STUB = "the stub still raises NotImplementedError"
"""Why a name is missing or a function of no use: nothing has been written in its place."""


class Connection(Protocol):
    """What carries a request to the agent in a kernel and brings its reply back."""

    def request(
        self, content: Mapping[str, Any], buffers: Sequence[bytes], seconds: float | None = None
    ) -> tuple[Any, Sequence[Any]]: ...


@dataclass(frozen=True, slots=True)
class Call:
    """What came of one call: the value returned, and the arguments as they are after it."""

    value: Any
    args: tuple[Any, ...]


class Submission:
    """The names of one student's notebook, as far as a grader may touch them.

    Values come back as data: None, bool, int, float, str, list, tuple, dict, NumPy arrays, or a
    `Foreign` that stands for anything else.

    Args:
        notebook: the student's own text, which may be quoted to them.
        why_missing: says what kept a name from being defined, in one line, or nothing.
        forbidden: names that cannot be imported where this task is called, and the package of each.
        seconds: what one call may take; by default, what the connection allows.
    """

    def __init__(
        self,
        connection: Connection,
        notebook: str,
        *,
        why_missing: Callable[[str], str] = lambda name: "",
        forbidden: Mapping[str, str] | None = None,
        seconds: float | None = None,
    ) -> None:
        self._connection = connection
        self._notebook = notebook
        self._why_missing = why_missing
        self._forbidden = forbidden or {}
        self._seconds = seconds

    def call(self, function: str, /, *args: Any, **kwargs: Any) -> Any:
        """Call a function of the student's and return its value.

        Raises:
            NotWritten: there is no such function, or it is still the stub.
            StudentException: it raised. CallTimeout: it did not return. KernelDied: it ended its process.
        """
        return self._call(function, args, kwargs, inspect=False).value

    def call_and_inspect(self, function: str, /, *args: Any, **kwargs: Any) -> Call:
        """The same, and the positional arguments as the call left them. Raises as `call` does."""
        return self._call(function, args, kwargs, inspect=True)

    def call_through(self, probe: wire.Probe, function: str, /, *args: Any) -> Any:
        """Call a function of the grader's in the student's process, with the student's as its first argument.

        For what is no data and cannot be sent, such as a layer that is made there, and for many small calls in one
        request. Raises as `call` does.
        """
        return self._call(function, (wire.Name(function), *args), {}, inspect=False, through=probe).value

    def value(self, name: str) -> Any:
        """A variable of the student's. Raises as `call` does."""
        reply, buffers = self._request({"do": "value", "name": name}, ())
        return _unpack(reply, "value", buffers)

    @staticmethod
    def name(name: str) -> wire.Name:
        """An argument that stands for one of the student's own names."""
        return wire.Name(name)

    def _call(
        self,
        function: str,
        args: Sequence[Any],
        kwargs: Mapping[str, Any],
        *,
        inspect: bool,
        through: wire.Probe | None = None,
    ) -> Call:
        packer = wire.Packer()
        content = {
            "do": "call",
            "name": function,
            "args": [packer.pack(arg) for arg in args],
            "kwargs": {key: packer.pack(arg) for key, arg in kwargs.items()},
            "inspect": inspect,
        }
        if through is not None:
            content["through"] = through.source
        reply, buffers = self._request(content, packer.buffers)
        if "raised" in reply:
            raise self._exception(function, reply["raised"])
        if "uncallable" in reply:
            found = _unpack(reply, "uncallable", buffers)
            raise CheckFailure(f"{function} is not a function\nexpected a function, got {type_name(found)}")
        value = _unpack(reply, "value", buffers)
        after = reply.get("args") if inspect else []
        if not isinstance(after, list):
            raise _unreadable()
        try:
            return Call(value, tuple(wire.unpack(node, buffers) for node in after))
        except wire.BadReply as error:
            raise _unreadable() from error

    def _request(self, content: Mapping[str, Any], buffers: Sequence[bytes]) -> tuple[dict[str, Any], Sequence[Any]]:
        try:
            reply, answer_buffers = self._connection.request(content, buffers, self._seconds)
        except CallTimeout as error:
            raise CallTimeout(f"your code gave {error}\nhint: is there a loop that never ends?") from error
        if not isinstance(reply, dict):
            raise _unreadable()
        if "missing" in reply:
            # Only a name that we asked for is repeated.
            missing = next((name for name in _names(content) if name == reply["missing"]), content["name"])
            why = self._why_missing(missing)
            if why == STILL_STUB:
                raise NotWritten(f"{missing} is not written yet: {why}")
            raise NotWritten(
                f"there is no '{missing}' in your notebook after it has run" + (f"\n{why}" if why else ""), missing=True
            )
        return reply, answer_buffers

    def _exception(self, function: str, fault: Any) -> Exception:
        if not (isinstance(fault, dict) and all(isinstance(fault.get(key), str) for key in ("type", "text", "line"))):
            return _unreadable()
        kind = exception_name(fault["type"])
        line = own_line(fault["line"], self._notebook)
        if kind == "NotImplementedError":
            # A stub says whose it is; another one's name is repeated only if the notebook has it.
            named = fault["text"] if re.search(rf"\bdef {re.escape(fault['text'])}\b", self._notebook) else function
            called = f", and {function} calls it" if named != function else ""
            return NotWritten(f"{named} is not written yet{called}: {STILL_STUB}")
        if kind in ("SystemExit", "KeyboardInterrupt"):
            return KernelDied(f"your function asked Python to stop ({kind}): return a value instead")
        text = exception_text(fault["text"], self._notebook)
        message = f"your code raised {kind}" + (f": {text}" if text else "")
        message += f"\nat your line: {line}" if line else ""
        if kind in ("NameError", "ImportError", "ModuleNotFoundError"):
            message += self._framework_hint(fault["text"])
        if kind == "TypeError" and re.search(r"\b(positional|keyword|required) ", text) and "argument" in text:
            message += "\nhint: keep the function's first line as it was given, with all its arguments and defaults"
        return StudentException(message, type_name=kind, text=text)

    def _framework_hint(self, text: str) -> str:
        """Why a name that the notebook imports is not there: frameworks are not, in a bare kernel."""
        for name, package in self._forbidden.items():
            if re.search(rf"\b{re.escape(name)}\b", text):
                return (
                    f"\nlikely cause: the function uses {package}; this task is done without a framework, and where "
                    "it is graded only NumPy and Matplotlib can be imported"
                )
        return ""


def type_name(value: Any) -> str:
    """What a value is, in a student's words: "a list", "an array", "None"."""
    if value is None:
        return "None"
    if isinstance(value, wire.Foreign):
        known = str(value).replace("numpy.ndarray", "array", 1) if value.type_name == "numpy.ndarray" else str(value)
        return f"{'an' if known[0] in 'aeiou' else 'a'} {known}"
    name = {"ndarray": "array", "float64": "float", "int64": "int", "bool_": "bool"}.get(
        type(value).__name__, type(value).__name__
    )
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


@cache
def agent_setup() -> tuple[str, bytes]:
    """The code that installs the agent in a fresh kernel and leaves no name behind, and the buffer that it reads.

    The agent is compiled here, once, and not in each kernel: both are the same Python.
    """
    source = Path(__file__).with_name("agent.py").read_text(encoding="utf-8")
    return _INSTALL, marshal.dumps(compile(source, "<channel>", "exec", dont_inherit=True))


_INSTALL = """\
def _install():
    import marshal, types
    shell = get_ipython()
    agent = types.ModuleType("_channel")
    exec(marshal.loads(shell.kernel.get_parent()["buffers"][0]), agent.__dict__)
    agent.install(shell)
_install()
del _install
"""


def _unpack(reply: dict[str, Any], key: str, buffers: Sequence[Any]) -> Any:
    if key not in reply:
        raise _unreadable()
    try:
        return wire.unpack(reply[key], buffers)
    except wire.BadReply as error:
        raise _unreadable() from error


def _unreadable() -> CheckFailure:
    return CheckFailure("the answer could not be read: something in your notebook changed how Python sends values")


def _names(content: Mapping[str, Any]) -> list[str]:
    nodes = [*content.get("args", []), *content.get("kwargs", {}).values()]
    return [content["name"], *(node["v"] for node in nodes if isinstance(node, dict) and node.get("t") == "name")]
