"""What a validation found: for each lab its findings and figures, and what belongs to no lab."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from autograder.validate.findings import Check, Finding
from autograder.validate.mutants import Mutant


@dataclass(frozen=True, slots=True)
class Survivor:
    """A mutant that got full marks."""

    task: str
    mutant: Mutant

    def to_json(self) -> dict[str, Any]:
        mutant = self.mutant
        return {
            "task": self.task,
            "line": mutant.line,
            "before": mutant.before,
            "after": mutant.after,
            "needs": mutant.needs,
        }


@dataclass
class LabReport:
    """One lab: what is wrong with it, and its figures."""

    name: str
    findings: list[Finding] = field(default_factory=list)
    checked: set[Check] = field(default_factory=set)
    tasks: int = 0
    points: float = 0.0
    tried: int = 0
    caught: int = 0
    equivalent: int = 0
    bar: float = 0.95
    survivors: list[Survivor] = field(default_factory=list)
    slowest: tuple[str, float] = ("", 0.0)
    seconds: float = 0.0
    """Seconds of grading, in all workers together."""

    @property
    def share_caught(self) -> float | None:
        return self.caught / self.tried if self.tried else None

    def to_json(self) -> dict[str, Any]:
        return {
            "lab": self.name,
            "ok": not self.findings,
            "checked": [str(check) for check in Check if check in self.checked],
            "tasks": self.tasks,
            "points": self.points,
            "mutants": {
                "tried": self.tried,
                "caught": self.caught,
                "equivalent": self.equivalent,
                "share": self.share_caught,
                "bar": self.bar,
                "survivors": [survivor.to_json() for survivor in self.survivors],
            },
            "slowest_cell": {"cell": self.slowest[0], "seconds": round(self.slowest[1], 2)},
            "seconds": round(self.seconds, 1),
            "findings": [finding.to_json() for finding in self.findings],
        }


@dataclass
class Report:
    """The whole course: its labs, and what belongs to none of them."""

    labs: list[LabReport]
    findings: list[Finding] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def all_findings(self) -> list[Finding]:
        return [*self.findings, *(finding for lab in self.labs for finding in lab.findings)]

    @property
    def ok(self) -> bool:
        return not self.all_findings

    def to_json(self) -> dict[str, Any]:
        return {
            "ok": self.ok,
            "seconds": round(self.seconds, 1),
            "labs": [lab.to_json() for lab in self.labs],
            "findings": [finding.to_json() for finding in self.findings],
        }
