"""Results by content: what has not changed is not graded again."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import nbformat

from autograder.grading.grade import Graded
from autograder.lab import Course, Lab
from autograder.results import CheckResult, Outcome, Status, SubmissionResult, TaskResult


class Store:
    """Graded notebooks under a key of all that a mark depends on, in `classroom/cache/`.

    The key covers the submission, the lab's release, the graders, the engine, `course/`, the class
    secret and the versions of everything installed. Results with an internal error are not kept.
    """

    def __init__(self, course: Course, lab: Lab) -> None:
        self._folder = course.classroom / "cache" / lab.name
        digest = hashlib.sha256(course.secret())
        engine = Path(__file__).resolve().parent.parent
        for path in (*_files(lab.graders), *_files(course.root / "grader_tests", deep=False), *_files(engine), *_files(course.root / "course")):
            digest.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
        digest.update(nbformat.writes(lab.release).encode())
        digest.update(repr(sorted((d.name, d.version) for d in distributions())).encode())
        self._lab_digest = digest.digest()

    def key(self, student: str, submission: bytes) -> str:
        """The key of one submission's bytes."""
        return hashlib.sha256(b"\0".join((self._lab_digest, student.encode(), submission))).hexdigest()

    def get(self, key: str) -> Graded | None:
        """The result stored under a key; None if there is none, or none that can be read."""
        try:
            raw = json.loads((self._folder / f"{key}.json").read_text(encoding="utf-8"))
            return Graded(_result(raw["result"]), nbformat.from_dict(raw["notebook"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, key: str, graded: Graded) -> None:
        """Keep a result. A reader sees all of it or nothing."""
        if graded.internal_errors or not graded.result.gradable:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        draft = self._folder / f".{key}.{os.getpid()}"
        draft.write_text(json.dumps({"result": asdict(graded.result), "notebook": graded.notebook}), encoding="utf-8")
        draft.replace(self._folder / f"{key}.json")


def _files(folder: Path, *, deep: bool = True) -> Iterator[Path]:
    yield from sorted(folder.glob("**/*.py" if deep else "*.py"))


def _result(raw: dict[str, Any]) -> SubmissionResult:
    def check(raw: dict[str, Any]) -> CheckResult:
        return CheckResult(**{**raw, "outcome": Outcome(raw["outcome"])})

    tasks = tuple(
        TaskResult(**{**task, "status": Status(task["status"]), "checks": tuple(check(c) for c in task["checks"])}) for task in raw["tasks"]
    )
    return SubmissionResult(**{**raw, "tasks": tasks, "notes": tuple(raw["notes"])})
