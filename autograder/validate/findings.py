"""What validation finds: where, what, and the way out."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Check(StrEnum):
    """What a lab is checked for, in the order of the table's columns. `docs/authoring.md` tells each."""

    NOTEBOOK = "notebook"
    RELEASE = "release"
    SECRETS = "secrets"
    TASKS = "tasks"
    SOLUTIONS = "solutions"
    CORPUS = "corpus"
    STABILITY = "stability"
    MUTANTS = "mutants"


SLOW = frozenset({Check.CORPUS, Check.STABILITY, Check.MUTANTS})
"""What `--quick` leaves out: it grades a lab some hundred times."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a lab.

    `file` is a path in the course, `cell` a grade_id or cell id (empty: the whole file). `message` says what is wrong,
    `remedy` what to do about it.
    """

    lab: str
    check: Check
    file: str
    message: str
    remedy: str
    cell: str = ""

    def __str__(self) -> str:
        place = f"{self.file}, cell '{self.cell}'" if self.cell else self.file
        return one_line(f"{place}: {self.message}; {self.remedy}")

    def to_json(self) -> dict[str, Any]:
        return asdict(self) | {"check": str(self.check)}


def one_line(text: str) -> str:
    """The text without line breaks, for a report of one line each."""
    return " ".join(text.split())
