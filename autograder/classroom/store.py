"""Results by content: what has not changed is not graded again, and what was interrupted is not lost."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from autograder.classroom.work import Done, Work
from autograder.lab import Course, Lab
from autograder.results import CheckResult, Outcome, Status, SubmissionResult, TaskResult


@dataclass(frozen=True, slots=True)
class Entry:
    """The last that is known of one student's submission.

    `submission` is the hash of what was handed in, `key` that of all that the mark depends on. `stamp` tells the
    notebook in `autograded/` that was written for it; None until gradebook and notebook are both written. It is `final`
    unless a fault of ours took part in it, which may have been a passing one.
    """

    key: str
    submission: str
    result: SubmissionResult
    seconds: float = 0.0
    internal_errors: tuple[str, ...] = ()
    final: bool = True
    stamp: tuple[int, int] | None = None


class Store:
    """What is known of each student's submission of one lab, in `classroom/cache/<lab>/`.

    Two files for each student: `<student>.ipynb` is the graded notebook, `<student>.json` the entry. The entry is
    written after the notebook that it stands for, and each file appears whole or not at all.
    """

    def __init__(self, course: Course, lab: str) -> None:
        self._folder = course.classroom / "cache" / lab
        self._autograded = course.classroom / "autograded"
        self._lab = lab

    def tidy(self) -> None:
        """Remove what a run that was killed left half-written. Only for whoever holds the classroom's lock."""
        for draft in self._folder.glob(".*"):
            draft.unlink(missing_ok=True)

    def get(self, student: str) -> Entry | None:
        """What is known of a student; None if there is nothing, or nothing that can be read."""
        try:
            raw = json.loads((self._folder / f"{student}.json").read_text(encoding="utf-8"))
            stamp = raw["stamp"]
            return Entry(
                raw["key"],
                raw["submission"],
                _result(raw["result"]),
                raw["seconds"],
                tuple(raw["internal_errors"]),
                raw["final"],
                None if stamp is None else (stamp[0], stamp[1]),
            )
        except (OSError, ValueError, KeyError, TypeError, IndexError):
            return None

    def notebook(self, student: str) -> str:
        """The text of a student's graded notebook. Raises OSError when it is not there."""
        return (self._folder / f"{student}.ipynb").read_text(encoding="utf-8")

    def put(self, student: str, entry: Entry, done: Done) -> Entry:
        """Keep a result that has just come; it is not in the gradebook yet."""
        self._folder.mkdir(parents=True, exist_ok=True)
        # Between the two files the old entry must not stand for the new notebook.
        (self._folder / f"{student}.json").unlink(missing_ok=True)
        if done.notebook:
            _write(self._folder / f"{student}.ipynb", done.notebook)
        self._write(student, entry)
        return entry

    def recorded(self, student: str, entry: Entry) -> Entry:
        """Note that gradebook and `autograded/` hold this result."""
        entry = replace(entry, stamp=self.stamp(student))
        self._write(student, entry)
        return entry

    def stamp(self, student: str) -> tuple[int, int] | None:
        """What changes with the student's notebook in `autograded/`; None if there is none."""
        with suppress(OSError):
            info = (self._autograded / student / self._lab / f"{self._lab}.ipynb").stat()
            return (info.st_mtime_ns, info.st_size)
        return None

    def _write(self, student: str, entry: Entry) -> None:
        _write(self._folder / f"{student}.json", json.dumps(asdict(entry)))


def submission_hash(submission: bytes) -> str:
    """The hash of what a student handed in."""
    return hashlib.sha256(submission).hexdigest()


def key(work: Work, student: str, submission: str) -> str:
    """The hash of all that a student's mark depends on; `submission` is the hash of what was handed in."""
    return hashlib.sha256("\0".join((work.digest, student, submission)).encode()).hexdigest()


def handed_in(course: Course, lab: Lab) -> Iterator[Path]:
    """The folders `classroom/submitted/<student>/<lab>`, in order."""
    root = course.classroom / "submitted"
    yield from sorted(path for path in root.glob(f"*/{lab.name}") if not path.parent.name.startswith("."))


def _write(path: Path, text: str) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


def _result(raw: dict[str, Any]) -> SubmissionResult:
    def check(raw: dict[str, Any]) -> CheckResult:
        return CheckResult(**{**raw, "outcome": Outcome(raw["outcome"])})

    tasks = tuple(
        TaskResult(
            **{**task, "status": Status(task["status"]), "checks": tuple(check(entry) for entry in task["checks"])}
        )
        for task in raw["tasks"]
    )
    return SubmissionResult(**{**raw, "tasks": tasks, "notes": tuple(raw["notes"])})
