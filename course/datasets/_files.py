"""The data folder, and the original file formats. What is read is what was published, or it is not used."""

from __future__ import annotations

import gzip
import hashlib
import io
import math
import os
import pickle
import sys
import tempfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np


class Unavailable(Exception):
    """A data set cannot be had this way; the text says why, in one line."""


class Damaged(Unavailable):
    """A file is there, and is not what was published."""


@dataclass(frozen=True, slots=True)
class Published:
    """A file of a data set: its name, and the MD5 checksum that its publishers give."""

    name: str
    md5: str

    def check(self, data: bytes) -> bytes:
        """The same bytes, if they are the published ones.

        Raises:
            Damaged: they are not.
        """
        found = hashlib.md5(data, usedforsecurity=False).hexdigest()
        if found != self.md5:
            raise Damaged(f"{self.name} is damaged or cut off (its checksum is {found[:8]}…, not {self.md5[:8]}…)")
        return data

    def read(self, folder: Path) -> bytes | None:
        """The content of the file, not yet checked; None if there is no such file.

        Raises:
            Unavailable: it cannot be read.
        """
        try:
            return (folder / self.name).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise Unavailable(f"{shown(folder / self.name)} cannot be read: {error.strerror}") from error


def data_folder() -> Path:
    """Where data sets are looked for and kept: `$COURSE_DATA`, or else a folder in the user's cache."""
    if chosen := os.environ.get("COURSE_DATA"):
        return Path(chosen).expanduser()
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "~/AppData/Local")
    else:
        base = "~/Library/Caches" if sys.platform == "darwin" else os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    base = os.path.expanduser(base)
    return Path(tempfile.gettempdir() if base.startswith("~") else base) / "convnet-course"


def shown(path: Path) -> str:
    """A path as a reader knows it: below `$COURSE_DATA`, or below `~`."""
    for name, start in (("$COURSE_DATA", os.environ.get("COURSE_DATA")), ("~", os.path.expanduser("~"))):
        if start and path.is_relative_to(start):
            return str(Path(name) / path.relative_to(start))
    return str(path)


def read_idx(data: bytes, name: str = "the file") -> np.ndarray:
    """The uint8 array in a gzipped idx file, the format of MNIST.

    The file is: two zeros, 8 for "unsigned bytes", the number of axes; the length of each axis, 4 bytes, the
    high byte first; the values, the last axis running fastest.

    Raises:
        Damaged: it is not such a file, or ends too early or too late.
    """
    try:
        content = gzip.decompress(data)
    except EOFError as error:
        raise Damaged(f"{name} is cut off: its gzip stream does not end") from error
    except (OSError, zlib.error) as error:
        raise Damaged(f"{name} is no gzip file, or a damaged one") from error
    if len(content) < 4 or content[:3] != b"\0\0\x08":
        raise Damaged(f"{name} is no idx file of bytes: it begins with {content[:4].hex(' ') or 'nothing'}")
    axes = content[3]
    start = 4 + 4 * axes
    if len(content) < start:
        raise Damaged(f"{name} is cut off in its header")
    shape = tuple(int.from_bytes(content[at : at + 4], "big") for at in range(4, start, 4))
    if len(content) - start != math.prod(shape):
        raise Damaged(f"{name} has {len(content) - start:,} values instead of {math.prod(shape):,} for shape {shape}")
    return np.frombuffer(content, np.uint8, offset=start).reshape(shape)


def read_batch(data: bytes, published: Published) -> tuple[np.ndarray, np.ndarray]:
    """Images (n, 32, 32, 3), uint8, and labels (n,), int64, of a Python batch of CIFAR-10.

    A batch is a pickle, and a pickle can run code: these very bytes are unpickled only if their checksum is the
    published one, and even then nothing but arrays may come out.

    Raises:
        Damaged: they are not the published bytes, or not such a batch.
    """
    published.check(data)
    try:
        batch = _ArraysOnly(io.BytesIO(data), encoding="bytes").load()
        pixels, labels = batch[b"data"], np.asarray(batch[b"labels"], np.int64)
        if pixels.dtype != np.uint8 or pixels.shape != (len(labels), 3 * 32 * 32):
            raise ValueError("other shapes or types")
    except Exception as error:  # damaged pickles raise whatever they like
        raise Damaged(f"{published.name} is no batch of CIFAR-10 ({type(error).__name__})") from error
    # Red, green and blue follow each other as planes; the course's images keep the three numbers of a pixel together.
    return np.ascontiguousarray(pixels.reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1)), labels


class _ArraysOnly(pickle.Unpickler):
    """Unpickles numbers, text, lists, dictionaries and NumPy arrays, and refuses to import anything else."""

    def find_class(self, module: str, name: str) -> Any:
        # Files of NumPy 1 and 2 name the same function differently.
        if name == "_reconstruct" and module in ("numpy.core.multiarray", "numpy._core.multiarray"):
            return np.zeros(0).__reduce__()[0]
        if module == "numpy" and name in ("ndarray", "dtype"):
            return getattr(np, name)
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a batch of images")
