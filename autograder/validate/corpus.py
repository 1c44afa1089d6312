"""The corpus: answers whose marks are known, in `grader_tests/corpus/<lab>/<task>/*.py`.

Each file is what a student might write into the answer cell, under a header of `#:` lines in TOML:

    #: kind = "mistake"
    #: score = 0.5
    #: says = ["the filter is flipped"]

`score` is the exact mark, to four decimals, `says` are texts that the feedback must hold. A file of kind "right" scores
full marks, one of kind "mistake" is a misconception whose cause must be named, and one of kind
"unfinished" is a stub, a draft or a cell that does not run. `about` is for whoever reads the file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.errors import LabError
from autograder.lab import Course

KINDS = ("right", "mistake", "unfinished")
KEYS = ("kind", "score", "says", "about")


@dataclass(frozen=True, slots=True)
class Entry:
    """One known answer: the text of the cell, its exact mark, and what the feedback must say."""

    path: Path
    lab: str
    grade_id: str
    kind: str
    score: float
    says: tuple[str, ...]
    source: str

    @property
    def name(self) -> str:
        return f"{self.lab}/{self.grade_id}/{self.path.stem}"


def files(course: Course, lab: str) -> list[Path]:
    """Where a lab's entries are, in the order of their names."""
    return sorted((course.root / "grader_tests" / "corpus" / lab).glob("*/*.py"))


def entries(course: Course, lab: str) -> Iterator[Entry]:
    """All entries of one lab, in the order of their names.

    Raises:
        LabError: a file has no header, or one that cannot be read.
    """
    for path in files(course, lab):
        yield read_entry(path, lab)


def read_entry(path: Path, lab: str) -> Entry:
    """One entry.

    Raises:
        LabError: as `entries`.
    """
    where = f"{lab}/{path.parent.name}/{path.name} in the corpus"
    try:
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    except UnicodeDecodeError as error:
        raise LabError(f"{where} is not UTF-8 text (byte {error.start + 1})") from error
    except OSError as error:
        raise LabError(f"{where} cannot be read: {error.strerror}") from error
    header = [line[2:] for line in lines if line.startswith("#:")]
    try:
        known = tomllib.loads("".join(header))
    except tomllib.TOMLDecodeError as error:
        raise LabError(f"{where} has no header that can be read: {error}") from error
    fault = _fault(known)
    if fault:
        raise LabError(f"{where} {fault}")
    source = "".join(line for line in lines if not line.startswith("#:")).strip("\n")
    return Entry(
        path, lab, path.parent.name, known["kind"], float(known["score"]), tuple(known.get("says", ())), source
    )


def _fault(header: dict[str, Any]) -> str:
    """What is wrong with a header, if anything."""
    if not header:
        return 'has no header: it begins with `#: kind = "right"` and `#: score = 1.0`'
    for key in header:
        if key not in KEYS:
            return f"has `{key}` in its header; known are {', '.join(KEYS)}"
    for key in ("kind", "score"):
        if key not in header:
            return f"has no `{key}` in its header"
    kind, score, says = header["kind"], header["score"], header.get("says", [])
    if kind not in KINDS:
        return f"is of kind '{kind}'; the kinds are {', '.join(KINDS)}"
    if type(score) not in (int, float) or not 0 <= score <= 1_000_000:  # nan is a number in TOML
        return f"has the `score` {score!r:.40}, which is no number from 0"
    if not isinstance(says, list) or not all(isinstance(text, str) and text.strip() for text in says):
        return 'has a `says` that is no list of texts: write `says = ["..."]`'
    return ""
