"""Checks that no wrong answer ever fails: who passes them has shown nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from autograder.validate.findings import Check, Finding


@dataclass
class Idle:
    """What is known of each check, as (lab, task, name): which there are, and which did not let an answer pass.

    `unknown` are the labs and tasks for which not everything could be graded; a task may be empty.
    """

    checks: list[tuple[str, str, str]] = field(default_factory=list)
    failed: set[tuple[str, str, str]] = field(default_factory=set)
    unknown: set[tuple[str, str]] = field(default_factory=set)

    def findings(self) -> Iterator[Finding]:
        """The idle checks, once the whole corpus and all mutants have been graded."""
        for lab, task, name in self.checks:
            if (lab, task, name) not in self.failed and not {(lab, task), (lab, "")} & self.unknown:
                said = f"no wrong answer fails its check '{name}'"
                remedy = "add a mistake that does, and no check before it; a check that nothing fails shows nothing"
                yield Finding(lab, Check.CORPUS, f"grader_tests/corpus/{lab}/{task}", said, remedy, task)
