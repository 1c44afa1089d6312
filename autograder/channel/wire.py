"""The far end of the value channel: values to and from a process that is not trusted.

Only data crosses back: JSON, and arrays in npy form. Everything is checked before it is allocated,
nothing is unpickled or evaluated, and what is not data arrives as a `Foreign`, which only names it.
"""

from __future__ import annotations

import builtins
import io
import math
import re
import types
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

MAX_REPLY = 80 * 1024 * 1024
"""Bytes of one message from a kernel; the client's sockets refuse larger ones."""

_MAX_DIMENSIONS = 12
_MAX_DEPTH = 20
_DTYPES = frozenset(
    [
        "|b1",
        "|i1",
        "|u1",
        *(f"<{kind}{size}" for kind in "iu" for size in (2, 4, 8)),
        *(f"<f{size}" for size in (2, 4, 8)),
    ]
)
_HEADER = re.compile(
    rb"\{'descr': '([<|][biuf]\d)', 'fortran_order': (False|True), 'shape': \(([\d, ]{0,200})\), \} *\n"
)
# A stranger words these texts and a student reads them: only what the agent itself would say is passed on.
_WHY = re.compile(
    r"|too many parts, or nested too deeply|more than 300 digits|more than the 10000 characters that are read"
    r"|a subclass of numpy\.ndarray|too large to be read|dtype [a-z]{1,12}\d{0,3}"
)
_BUILTIN_TYPES = frozenset(
    kind.__name__ for kind in (*vars(builtins).values(), *vars(types).values()) if isinstance(kind, type)
) | {"map", "zip", "filter", "range", "dict_keys", "dict_values", "dict_items"}
_LIBRARY_TYPES = frozenset(
    ["torch.Tensor", "tensorflow.KerasTensor", "keras.KerasTensor", "keras.Variable", "matplotlib.Figure",
     "matplotlib.Axes", "matplotlib.AxesImage", "PIL.Image", "pandas.DataFrame", "pandas.Series",
     "collections.OrderedDict", "collections.defaultdict", "collections.Counter", "collections.deque",
     "functools.partial", "itertools.product", "itertools.chain"]
)  # fmt: skip
_SOURCES = frozenset(["numpy scalar", "numpy.ndarray", "torch.Tensor", "tensorflow.Tensor"])


class BadReply(Exception):
    """A reply that no honest kernel sends. Its text is for the log, not for the student."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """Stands for a value that is not data, or too large to be read: a generator, a subclass, ..."""

    type_name: str
    why: str = ""

    def __str__(self) -> str:
        return f"{self.type_name} ({self.why})" if self.why else self.type_name


@dataclass(frozen=True, slots=True)
class Name:
    """An argument that stands for a name of the student's own: `submission.name("linear")`."""

    value: str


@dataclass(frozen=True)
class Probe:
    """A function of the grader's that is called on both sides, as the source of one expression.

    Example: `Probe("lambda z: np.maximum(z, 0)")`. It may use `np` and nothing else.
    """

    source: str

    def __call__(self, *args: Any) -> Any:
        function: Callable[..., Any] = eval(self.source, {"np": np})  # a grader's own text
        return function(*args)


class Packer:
    """Encodes the arguments of one call; `buffers` holds the arrays that they refer to."""

    def __init__(self) -> None:
        self.buffers: list[bytes] = []

    def pack(self, value: Any) -> Any:
        """The JSON form of an argument.

        Raises:
            TypeError: graders may send data, names and probes only.
        """
        if value is None or (isinstance(value, (bool, int, str)) and not isinstance(value, np.generic)):
            return value
        if type(value) is float:
            return value if math.isfinite(value) else {"t": "float", "v": repr(value)}
        if isinstance(value, Name):
            return {"t": "name", "v": value.value}
        if isinstance(value, Probe):
            return {"t": "probe", "v": value.source}
        if isinstance(value, (np.ndarray, np.generic)):
            stream = io.BytesIO()
            np.save(stream, np.asarray(value), allow_pickle=False)
            self.buffers.append(stream.getvalue())
            source = "numpy scalar" if isinstance(value, np.generic) else "numpy.ndarray"
            return {"t": "npy", "i": len(self.buffers) - 1, "from": source}
        if isinstance(value, tuple):
            return {"t": "tuple", "v": [self.pack(item) for item in value]}
        if isinstance(value, list):
            return {"t": "list", "v": [self.pack(item) for item in value]}
        if isinstance(value, dict):
            return {"t": "dict", "v": [[self.pack(k), self.pack(v)] for k, v in value.items()]}
        raise TypeError(f"a grader can send data, names and probes, not {type(value).__name__}")


def unpack(node: Any, buffers: Sequence[Any], *, depth: int = 0) -> Any:
    """The value that a reply describes: None, bool, int, float, str, list, tuple, dict, array or `Foreign`.

    Raises:
        BadReply: the reply breaks the protocol.
    """
    if node is None or type(node) in (bool, int, float, str):
        return node
    if depth > _MAX_DEPTH or not isinstance(node, dict):
        raise BadReply(f"unexpected {type(node).__name__} at depth {depth}")
    match node:
        case {"t": "float", "v": ("nan" | "inf" | "-inf") as text}:
            return float(text)
        case {"t": "list", "v": list(items)}:
            return [unpack(item, buffers, depth=depth + 1) for item in items]
        case {"t": "tuple", "v": list(items)}:
            return tuple(unpack(item, buffers, depth=depth + 1) for item in items)
        case {"t": "dict", "v": list(pairs)}:
            return _unpack_dict(pairs, buffers, depth)
        case {"t": "npy", "i": int(index), "from": str(source)} if 0 <= index < len(buffers) and source in _SOURCES:
            array = read_npy(bytes(buffers[index]))
            return array[()] if source == "numpy scalar" and array.ndim == 0 else array
        case {"t": "other", "type": str(name), "why": str(why)}:
            return Foreign(_type_name(name), why if _WHY.fullmatch(why) else "")
    raise BadReply("a node of unknown kind")


def _type_name(name: str) -> str:
    """The name of a type that everybody knows; one of a student's own could spell out anything."""
    package, _, short = name.rpartition(".")
    known = name in _BUILTIN_TYPES or name in _LIBRARY_TYPES
    if known or (package == "numpy" and isinstance(getattr(np, short, None), type)):
        return name
    return "object of another class"


def _unpack_dict(pairs: list[Any], buffers: Sequence[Any], depth: int) -> dict[Any, Any]:
    result: dict[Any, Any] = {}
    for pair in pairs:
        if not (isinstance(pair, list) and len(pair) == 2):
            raise BadReply("a dictionary entry that is not a pair")
        key = unpack(pair[0], buffers, depth=depth + 1)
        if not isinstance(key, (str, int, float, bool, type(None))):
            key = str(Foreign(type(key).__name__))
        result[key] = unpack(pair[1], buffers, depth=depth + 1)
    return result


def read_npy(data: bytes) -> np.ndarray:
    """The array in npy bytes of a stranger, without evaluating its header.

    NumPy's own reader parses the header as a Python literal and trusts its shape. This one knows the
    one form that NumPy writes, and allocates nothing that the bytes do not already hold.

    Raises:
        BadReply: another form, a dtype off the whitelist, or a shape that does not fit the data.
    """
    if data[:6] != b"\x93NUMPY" or data[6:8] != b"\x01\x00":
        raise BadReply("not an npy buffer of version 1")
    start = 10 + int.from_bytes(data[8:10], "little")
    header = _HEADER.fullmatch(data[10:start])
    if header is None:
        raise BadReply("an npy header of unknown form")
    descr = header[1].decode()
    shape = tuple(int(part) for part in header[3].decode().replace(" ", "").split(",") if part)
    if descr not in _DTYPES or len(shape) > _MAX_DIMENSIONS:
        raise BadReply(f"an array of dtype {descr} with {len(shape)} dimensions")
    dtype = np.dtype(descr)
    if math.prod(shape) * dtype.itemsize != len(data) - start:
        raise BadReply(f"an array of shape {shape} in {len(data) - start} bytes")
    array = np.frombuffer(data, dtype=dtype, offset=start)
    try:
        return array.reshape(shape, order="F" if header[2] == b"True" else "C").copy()
    except ValueError as error:  # axes that are free of charge beside an empty one, but too many for NumPy
        raise BadReply(f"an array of shape {shape}") from error
