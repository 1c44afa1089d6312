"""What a class's results say together: how marks spread, which checks are hard, what the class misunderstands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from autograder.results import NO_ANSWER, Outcome, Status, SubmissionResult

CAUSE = "likely cause: "
HINT = "hint: "

_TO_LOOK_AT = {
    Status.CRASHED: "the code ended the Python process",
    Status.TIMEOUT: "a call did not come back",
    Status.INTERNAL_ERROR: "a check failed to run, which is our fault",
}


@dataclass
class CheckCount:
    """How one check of one task went, over the class.

    `skipped` could not be checked, because another failed first. `blank` are those of `failed` that left an answer in
    words empty: who wrote one waits for a person, and is not counted here.
    """

    task: str
    name: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    blank: int = 0
    unexplained: int = 0

    @property
    def total(self) -> int:
        return self.passed + self.failed + self.skipped

    @property
    def rate(self) -> float:
        """The share of the class that passed it, from 0 to 1."""
        return self.passed / self.total if self.total else 0.0


@dataclass
class Misconception:
    """One likely cause in one task: who holds it, and in how many students' checks it shows, by the check's name."""

    task: str
    cause: str
    hint: str = ""
    students: list[str] = field(default_factory=list)
    checks: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Statistics:
    """A class's results, counted. Lists are sorted, the most important first; `checks` as the graders have them."""

    graded: int
    ungraded: int
    scores: tuple[float, ...]
    max_score: float
    checks: tuple[CheckCount, ...]
    misconceptions: tuple[Misconception, ...]
    to_look_at: tuple[tuple[str, str], ...]
    unfinished: tuple[str, ...]
    waiting: int
    seconds: dict[str, float]

    @property
    def hardest(self) -> list[CheckCount]:
        """The checks that not everybody passed, the hardest first; without questions in words, which have none."""
        hard = (check for check in self.checks if check.rate < 1 and check.blank < check.total)
        return sorted(hard, key=lambda check: (check.rate, -check.failed))


def count(
    results: Sequence[SubmissionResult],
    *,
    seconds: dict[str, float] | None = None,
    scores: dict[str, float] | None = None,
) -> Statistics:
    """Count a class's results.

    Args:
        seconds: what grading each student took, as far as it is known.
        scores: marks as the gradebook has them, which take the place of those in the results.
    """
    checks: dict[tuple[str, str], CheckCount] = {}
    causes: dict[tuple[str, str], Misconception] = {}
    unfinished = []
    graded = [result for result in results if result.error is None]
    for result in graded:
        if not any(check.passed for task in result.tasks for check in task.checks):
            unfinished.append(result.student)
        for task in result.tasks:
            for check in task.checks:
                counted = checks.setdefault((task.grade_id, check.name), CheckCount(task.grade_id, check.name))
                if check.outcome is Outcome.OK:
                    counted.passed += 1
                elif check.outcome is Outcome.FAIL:
                    counted.failed += 1
                    counted.blank += check.message == NO_ANSWER
                else:
                    counted.skipped += 1
                cause, hint = _cause(check.message)
                if cause:
                    held = causes.setdefault((task.grade_id, cause), Misconception(task.grade_id, cause, hint))
                    held.checks[check.name] = held.checks.get(check.name, 0) + 1
                    if result.student not in held.students:
                        held.students.append(result.student)
                elif check.outcome is Outcome.FAIL:
                    counted.unexplained += 1
    return Statistics(
        graded=len(graded),
        ungraded=len(results) - len(graded),
        scores=tuple(sorted((scores or {}).get(r.student, r.score or 0.0) for r in graded)),
        max_score=max((result.max_score for result in results), default=0.0),
        checks=tuple(checks.values()),
        misconceptions=tuple(sorted(causes.values(), key=lambda held: -len(held.students))),
        to_look_at=tuple(_to_look_at(results)),
        unfinished=tuple(unfinished),
        waiting=sum(any(task.status is Status.MANUAL for task in result.tasks) for result in graded),
        seconds=dict(seconds or {}),
    )


def histogram(scores: Iterable[float], max_score: float, bins: int = 10) -> list[tuple[float, float, int]]:
    """(from, to, how many) for equal parts of the way from 0 to the maximum; the last holds the maximum, too."""
    width = (max_score or 1.0) / bins
    counts = [0] * bins
    for score in scores:
        counts[max(0, min(bins - 1, int(score / width + 1e-9)))] += 1
    return [(i * width, (i + 1) * width, number) for i, number in enumerate(counts)]


def _cause(message: str) -> tuple[str, str]:
    """The likely cause and the hint in a check's message, empty where there is none."""
    cause = hint = ""
    for line in message.splitlines():
        if line.startswith(CAUSE) and not cause:
            cause = line.removeprefix(CAUSE)
        elif line.startswith(HINT) and cause and not hint:
            hint = line.removeprefix(HINT)
    return cause, hint


def _to_look_at(results: Iterable[SubmissionResult]) -> Iterable[tuple[str, str]]:
    for result in results:
        if result.error is not None:
            yield result.student, f"not graded: {result.error}"
        for task in result.tasks:
            if task.status in _TO_LOOK_AT:
                yield result.student, f"{task.grade_id}: {_TO_LOOK_AT[task.status]}"
