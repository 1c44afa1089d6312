"""The corpus: answers whose marks are known, in `grader_tests/corpus/<lab>/<task>/*.py`.

Each file is what a student might write into the answer cell, under a header of `#:` lines in TOML:

    #: kind = "mistake"
    #: score = 0.5
    #: says = ["the filter is flipped"]

`score` is the exact mark, `says` are texts that the feedback must hold. A file of kind "right" scores
full marks, one of kind "mistake" is a misconception whose cause must be named, and one of kind
"unfinished" is a stub, a draft or a cell that does not run.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import LabError
from autograder.lab import Course

KINDS = ("right", "mistake", "unfinished")


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


def entries(course: Course, lab: str) -> Iterator[Entry]:
    """All entries of one lab, in the order of their names.

    Raises:
        LabError: a file has no header, or one that cannot be read.
    """
    for path in sorted((course.root / "grader_tests" / "corpus" / lab).glob("*/*.py")):
        yield read_entry(path, lab)


def read_entry(path: Path, lab: str) -> Entry:
    """One entry.

    Raises:
        LabError: as `entries`.
    """
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    header = [line[2:] for line in lines if line.startswith("#:")]
    try:
        known = tomllib.loads("".join(header))
        kind, score, says = known["kind"], float(known["score"]), tuple(known.get("says", ()))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise LabError(f"{path.name} in the corpus of {lab} has no header that can be read: {error}") from error
    if kind not in KINDS:
        raise LabError(f"{path.name} in the corpus of {lab} is of kind '{kind}'; the kinds are {', '.join(KINDS)}")
    source = "".join(line for line in lines if not line.startswith("#:")).strip("\n")
    return Entry(path, lab, path.parent.name, kind, score, says, source)
