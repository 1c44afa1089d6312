"""`release/` is what `source/` builds, to the byte."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from autograder.classroom.gradebook import Gradebook
from autograder.errors import LabError
from autograder.lab import Course
from autograder.validate.findings import Check, Finding

_REMEDY = "run `make release`, and commit what it writes"


def rebuilt(course: Course, names: list[str]) -> Iterator[Finding]:
    """Build the labs anew, elsewhere, and compare every file."""
    with tempfile.TemporaryDirectory(prefix="autograder-release-") as folder:
        copy = Course(Path(folder))
        for name in names:
            # Each lab's graders are looked for, and never read, when its release is built.
            shutil.copytree(course.root / "source" / name, copy.root / "source" / name, ignore=_caches)
            (copy.root / "grader_tests" / name).mkdir(parents=True)
        shutil.copy(course.root / "nbgrader_config.py", copy.root)
        gradebook = Gradebook(copy)
        for name in names:
            yield from _compare(course, copy, gradebook, name)


def _compare(course: Course, copy: Course, gradebook: Gradebook, name: str) -> Iterator[Finding]:
    def finding(file: str, message: str, remedy: str = _REMEDY) -> Finding:
        return Finding(name, Check.RELEASE, file, message, remedy)

    try:
        gradebook.release(name)
    except LabError as error:
        yield finding(f"source/{name}/{name}.ipynb", f"nbgrader refuses it: {error}", "repair what it names")
        return
    built, handed_out = copy.root / "release" / name, course.root / "release" / name
    files = {path.relative_to(built) for path in built.rglob("*") if path.is_file()}
    found = {path.relative_to(handed_out) for path in handed_out.rglob("*") if path.is_file()}
    for file in sorted(files | found):
        where = f"release/{name}/{file}"
        if file not in found:
            yield finding(where, "it is missing from the release")
        elif file not in files and not _cache(file):
            yield finding(where, "the source does not build it", "remove it: release/ is built, never edited")
        elif file in files and (built / file).read_bytes() != (handed_out / file).read_bytes():
            yield finding(where, "it is not what the source builds")


def _cache(file: Path) -> bool:
    return bool({"__pycache__", ".ipynb_checkpoints"} & set(file.parts))


_caches = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
