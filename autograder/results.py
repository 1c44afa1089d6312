"""What grading one notebook comes to: frozen results, and their form in JSON."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Outcome(StrEnum):
    """How one check ended, in the word that the student reads in front of it."""

    OK = "ok"
    FAIL = "FAIL"
    SKIPPED = "--"
    ERROR = "??"


class Status(StrEnum):
    """What happened to one task. `docs/results.md` tells each apart."""

    GRADED = "graded"
    MANUAL = "manual"
    MISSING = "missing"
    CRASHED = "crashed"
    TIMEOUT = "timeout"
    INTERNAL_ERROR = "internal_error"


NO_ANSWER = "no answer was given"
"""What the one check of a written task says while there is nothing for a person to mark."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One test of one task. `name` and `message` are written for the student."""

    name: str
    outcome: Outcome
    weight: float
    message: str = ""

    @property
    def passed(self) -> bool:
        return self.outcome is Outcome.OK

    def to_json(self) -> dict[str, Any]:
        return {"name": self.name, "passed": self.passed, "weight": self.weight, "message": self.message}


@dataclass(frozen=True, slots=True)
class TaskResult:
    """One graded cell. `score` is None while a person has still to mark it."""

    grade_id: str
    score: float | None
    max_score: float
    status: Status
    checks: tuple[CheckResult, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "grade_id": self.grade_id,
            "score": self.score,
            "max_score": self.max_score,
            "status": str(self.status),
            "checks": [check.to_json() for check in self.checks],
        }


@dataclass(frozen=True, slots=True)
class SubmissionResult:
    """One notebook. `error` says in one line why it could not be graded at all, if so."""

    student: str
    lab: str
    max_score: float
    tasks: tuple[TaskResult, ...] = ()
    notes: tuple[str, ...] = ()
    error: str | None = None

    @property
    def score(self) -> float | None:
        """The points given so far; None when the notebook could not be graded."""
        if self.error is not None:
            return None
        return round(sum(task.score or 0.0 for task in self.tasks), 4)

    @property
    def gradable(self) -> bool:
        """False when some of it has to be looked at because grading itself failed."""
        return self.error is None and not any(task.status is Status.INTERNAL_ERROR for task in self.tasks)

    def task(self, grade_id: str) -> TaskResult:
        """The result of one task.

        Raises:
            KeyError: no task of this notebook has that grade_id.
        """
        for task in self.tasks:
            if task.grade_id == grade_id:
                return task
        raise KeyError(grade_id)

    def to_json(self) -> dict[str, Any]:
        return {
            "student": self.student,
            "lab": self.lab,
            "score": self.score,
            "max_score": self.max_score,
            "tasks": [task.to_json() for task in self.tasks],
            "notes": list(self.notes),
            "error": self.error,
        }


def partial_score(points: float, checks: tuple[CheckResult, ...]) -> float:
    """points x (weight passed / weight of all the task's checks), to four decimals."""
    total = sum(check.weight for check in checks)
    passed = sum(check.weight for check in checks if check.passed)
    return round(points * passed / total, 4) if total else 0.0
