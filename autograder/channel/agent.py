"""The near end of the value channel: this file runs inside the student's kernel.

Its text is sent to the kernel before the first of the student's cells, so it uses nothing of the
engine. It holds no secret and decides nothing. Whatever a student does to it, the grader's side reads
its replies as data from a stranger: see `autograder.channel.wire`.

A request names a function and its arguments; the reply describes the result as JSON, with arrays as
npy buffers beside it. A result that is not data is named, not sent.
"""

import contextlib
import io
import math
import sys
import traceback
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

_DTYPES = frozenset(["b1", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8"])
_MAX_NODES = 20_000
_MAX_DEPTH = 16
_MAX_TEXT = 10_000
_MAX_BYTES = 64 * 1024 * 1024


class _Null(io.TextIOBase):
    """Swallows what a function prints while it is graded: prints are not part of an answer."""

    def write(self, text: str, /) -> int:
        return len(text)


class _Encoder:
    """One reply: counts what it holds, so that no limit is passed before anything large is copied."""

    def __init__(self) -> None:
        self.buffers: list[bytes] = []
        self.nodes = 0
        self.bytes = 0

    def encode(self, value: Any, depth: int = 0) -> Any:
        self.nodes += 1
        if self.nodes > _MAX_NODES or depth > _MAX_DEPTH:
            return _other(value, "too many parts, or nested too deeply")
        kind = type(value)
        if value is None or kind is bool:
            return value
        if kind is int:
            return value if value.bit_length() <= 1024 else _other(value, "more than 300 digits")
        if kind is float:
            return value if math.isfinite(value) else {"t": "float", "v": repr(value)}
        if kind is str:
            if len(value) > _MAX_TEXT:
                return _other(value, f"more than the {_MAX_TEXT} characters that are read")
            return value
        if kind is dict:
            pairs = [[self.encode(k, depth + 1), self.encode(v, depth + 1)] for k, v in _first(value.items())]
            return {"t": "dict", "v": pairs}
        if isinstance(value, tuple):
            return {"t": "tuple", "v": [self.encode(item, depth + 1) for item in _first(value)]}
        if kind is list:
            return {"t": "list", "v": [self.encode(item, depth + 1) for item in _first(value)]}
        if isinstance(value, np.generic):
            return self._array(np.asarray(value), "numpy scalar")
        if kind is np.ndarray:
            return self._array(value, "numpy.ndarray")
        if isinstance(value, np.ndarray):
            return _other(value, "a subclass of numpy.ndarray")
        return self._tensor(value)

    def _tensor(self, value: Any) -> Any:
        """PyTorch and TensorFlow tensors count as arrays; anything else is only named."""
        torch, tf = sys.modules.get("torch"), sys.modules.get("tensorflow")
        if torch is not None and isinstance(value, torch.Tensor):
            if value.numel() * value.element_size() > _MAX_BYTES:
                return _other(value, "too large to be read")
            return self._array(value.detach().cpu().numpy(), "torch.Tensor")
        if tf is not None and isinstance(value, (tf.Tensor, tf.Variable)) and hasattr(value, "numpy"):
            if value.dtype.size * math.prod(value.shape) > _MAX_BYTES:
                return _other(value, "too large to be read")
            return self._array(np.asarray(value.numpy()), "tensorflow.Tensor")
        return _other(value, "")

    def _array(self, array: np.ndarray, source: str) -> Any:
        code = array.dtype.kind + str(array.dtype.itemsize)
        if code not in _DTYPES:
            return _other(array, f"dtype {array.dtype}")
        # A broadcast view claims elements that it does not hold: count before copying.
        self.bytes += array.size * array.dtype.itemsize
        if self.bytes > _MAX_BYTES or array.ndim > 12:
            return _other(array, "too large to be read")
        stream = io.BytesIO()
        np.save(
            stream,
            np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("<")).reshape(array.shape),
            allow_pickle=False,
        )
        self.buffers.append(stream.getvalue())
        return {"t": "npy", "i": len(self.buffers) - 1, "from": source}


def _first(items: Iterable[Any]) -> list[Any]:
    """No more items than a reply may hold: one too many is enough to be refused."""
    return [item for _, item in zip(range(_MAX_NODES + 1), items, strict=False)]


def _other(value: Any, why: str) -> dict[str, str]:
    kind = type(value)
    name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__.split('.')[0]}.{kind.__name__}"
    return {"t": "other", "type": name[:80], "why": why[:200]}


def _decode(node: Any, names: Mapping[str, Any], buffers: Sequence[Any]) -> Any:
    """The arguments of a call, from the grader's side."""
    if not isinstance(node, dict):
        return node
    kind = node["t"]
    if kind == "float":
        return float(node["v"])
    if kind == "list":
        return [_decode(item, names, buffers) for item in node["v"]]
    if kind == "tuple":
        return tuple(_decode(item, names, buffers) for item in node["v"])
    if kind == "dict":
        return {_decode(k, names, buffers): _decode(v, names, buffers) for k, v in node["v"]}
    if kind == "npy":
        array = np.load(io.BytesIO(bytes(buffers[node["i"]])), allow_pickle=False)
        return array[()] if node["from"] == "numpy scalar" else array
    if kind == "name":
        return names[node["v"]]
    if kind == "probe":
        return eval(node["v"], {"np": np})  # a function of the grader's, sent as its source
    raise ValueError(f"unknown node {kind!r}")


def builtin_class(error: BaseException) -> str:
    """The name of the innermost built-in class of an exception."""
    return next((kind.__name__ for kind in type(error).__mro__ if kind.__module__ == "builtins"), "Exception")


def _fault(error: BaseException) -> dict[str, str]:
    """What an exception says, and the last line of the student's own that it passed through."""
    lines = [
        frame.line
        for frame in traceback.extract_tb(error.__traceback__)
        if "ipykernel_" in frame.filename and frame.line
    ]
    try:
        text = str(error)
    except BaseException:
        text = ""
    return {"type": builtin_class(error), "text": text[:2000], "line": lines[-1][:500] if lines else ""}


def _answer(
    request: Mapping[str, Any], buffers: Sequence[Any], names: Mapping[str, Any]
) -> tuple[dict[str, Any], list[bytes]]:
    name = request["name"]
    if name not in names:
        return {"missing": name}, []
    encoder = _Encoder()
    if request["do"] == "value":
        return {"value": encoder.encode(names[name])}, encoder.buffers
    function = names[name]
    if not callable(function):
        return {"uncallable": encoder.encode(function)}, encoder.buffers
    if "through" in request:  # a function of the grader's, which gets the student's as an argument
        function = eval(request["through"], {"np": np})
    try:
        args = [_decode(node, names, buffers) for node in request["args"]]
        kwargs = {key: _decode(node, names, buffers) for key, node in request["kwargs"].items()}
    except KeyError as error:
        return {"missing": str(error.args[0])}, []
    try:
        with contextlib.redirect_stdout(_Null()), contextlib.redirect_stderr(_Null()):
            result = function(*args, **kwargs)
    except BaseException as error:
        return {"raised": _fault(error)}, []
    reply: dict[str, Any] = {"value": encoder.encode(result)}
    if request.get("inspect"):
        reply["args"] = [encoder.encode(arg) for arg in args]
    return reply, encoder.buffers


def _run(sources: Sequence[str], shell: Any) -> list[list[str] | None]:
    """Run statements one by one, as cells are run; for each, None or the class and the text of its exception."""
    faults: list[list[str] | None] = []
    for source in sources:
        try:
            with contextlib.redirect_stdout(_Null()), contextlib.redirect_stderr(_Null()):
                exec(compile(source, shell.compile.cache(source), "exec"), shell.user_ns)
        except BaseException as error:
            fault = _fault(error)
            faults.append([fault["type"], fault["text"]])
        else:
            faults.append(None)
    return faults


def install(shell: Any) -> None:
    """Answer `grader_request` messages on the shell channel with `grader_reply` messages."""
    kernel = shell.kernel

    def handle(stream: Any, ident: Any, message: Any) -> None:
        content: dict[str, Any]
        buffers: list[bytes]
        request = message["content"]
        try:
            if request["do"] == "run":
                content, buffers = {"faults": _run(request["sources"], shell)}, []
            else:
                content, buffers = _answer(request, message.get("buffers", []), shell.user_ns)
        except BaseException as error:
            content, buffers = {"raised": _fault(error)}, []
        kernel.session.send(stream, "grader_reply", content, parent=message, ident=ident, buffers=buffers)

    kernel.shell_handlers["grader_request"] = handle
    # In a notebook, exit() and quit() end the kernel after the cell, unseen; here they raise, as in a script.
    shell.user_ns["exit"] = shell.user_ns["quit"] = sys.exit
