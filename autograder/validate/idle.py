"""Checks that no wrong answer ever failed: either others always fail first, or they give away their points."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Idle:
    """What is known of each check, as (lab, task, name): which there are, and which did not let an answer pass.

    `unknown` are the labs and tasks for which not everything could be graded; a task may be empty.
    """

    checks: list[tuple[str, str, str]] = field(default_factory=list)
    failed: set[tuple[str, str, str]] = field(default_factory=set)
    unknown: set[tuple[str, str]] = field(default_factory=set)

    def of(self, lab: str) -> list[tuple[str, str]]:
        """The task and the name of each idle check of a lab, once the corpus and the mutants have been graded."""
        return [
            (task, name)
            for where, task, name in self.checks
            if where == lab and (lab, task, name) not in self.failed and not {(lab, task), (lab, "")} & self.unknown
        ]
