"""What a worker needs to grade one submission, and what it gives back: plain data, whatever machine it is on."""

from __future__ import annotations

import hashlib
import io
import json
import os
import platform
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from importlib.util import find_spec
from pathlib import Path

import nbformat
from packaging.requirements import Requirement

from autograder.errors import SubmissionError
from autograder.grading.grade import grade, ungradable
from autograder.grading.plugin import collect
from autograder.lab import Course, Lab
from autograder.notebook import read_notebook
from autograder.results import SubmissionResult

_LEFT_OUT = {"__pycache__", "build", "corpus", "attacks", ".ipynb_checkpoints"}


@dataclass(frozen=True, slots=True)
class Engine:
    """What grades: our code, Python, and the packages that a student may count on."""

    code: str
    python: str
    packages: tuple[tuple[str, str], ...]

    def difference(self, other: Engine) -> str:
        """What of `other` is not as here, in a few words; empty when nothing is."""
        if other.code != self.code:
            return f"another version of the engine ({other.code[:8]} instead of {self.code[:8]})"
        if other.python != self.python:
            return f"Python {other.python} instead of {self.python}"
        theirs = dict(other.packages)
        for name, version in self.packages:
            if theirs.get(name) != version:
                return f"{name} {theirs.get(name, 'missing')} instead of {version}"
        return ""


@dataclass(frozen=True, slots=True)
class Work:
    """One lab as a worker needs it: notebooks, graders, class secret. `digest` stands for all that marks depend on."""

    lab: str
    archive: bytes
    secret: bytes
    engine: Engine
    digest: str


@dataclass(frozen=True, slots=True)
class Done:
    """What came of one submission.

    `notebook` is its text with the verdicts in it, empty if there is none. A result that is not `final` may be
    another one the next time: a fault of ours took part in it.
    """

    result: SubmissionResult
    notebook: str = ""
    internal_errors: tuple[str, ...] = ()
    seconds: float = 0.0
    final: bool = True


@dataclass(frozen=True, slots=True)
class Refusal:
    """A worker that would not grade as we would: what is different about it, and its address in a cluster."""

    difference: str
    worker: str = ""


def pack(course: Course, lab: Lab) -> Work:
    """Everything that grading this lab depends on, read once, so that a run is not changed by edits made during it."""
    labs = set(course.lab_names)
    files = {
        f"{folder}/{lab.name}/{lab.name}.ipynb": (course.root / folder / lab.name / f"{lab.name}.ipynb").read_bytes()
        for folder in ("source", "release")
    }
    graders = course.root / "grader_tests"
    for path in _files(graders):
        if path.relative_to(graders).parts[0] not in labs - {lab.name}:
            files[str(path.relative_to(course.root))] = path.read_bytes()
    secret = course.secret()
    engine = this_engine()
    digest = hashlib.sha256(secret)
    for name, content in sorted(files.items()):
        if not name.startswith("source/"):  # a solution may be reworded; of a source only the guides are shown
            digest.update(name.encode() + hashlib.sha256(content).digest())
    digest.update(repr(sorted(lab.guides.items())).encode())
    digest.update(repr(engine).encode())
    # A set: what lies on the path twice is found twice.
    digest.update(repr(sorted({(d.name, d.version) for d in distributions()})).encode())
    digest.update(repr([os.environ.get(name) for name in ("AUTOGRADER_LAYERS", "COURSE_DATA")]).encode())
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in sorted(files.items()):
            file.writestr(name, content)
    return Work(lab.name, archive.getvalue(), secret, engine, digest.hexdigest())


def this_engine() -> Engine:
    """The engine that runs in this process, as it was when this was first asked."""
    if not _engines:
        be_engine(_read_engine())
    return _engines[""]


def be_engine(engine: Engine) -> None:
    """In a worker that was started by the process which read this engine: do not read it again."""
    _engines[""] = engine


_engines: dict[str, Engine] = {}


def _read_engine() -> Engine:
    digest = hashlib.sha256()
    roots = [Path(__file__).resolve().parent.parent]
    course = find_spec("course")
    if course is not None and course.origin is not None:
        roots.append(Path(course.origin).resolve().parent)
    for root in roots:
        for path in _files(root):
            digest.update(str(path.relative_to(root.parent)).encode() + hashlib.sha256(path.read_bytes()).digest())
    names = sorted((dist.name.lower(), dist.version) for dist in _promised())
    return Engine(digest.hexdigest(), platform.python_version(), tuple(names))


def check_lab(work: Work) -> Refusal | None:
    """In a worker, as it loads the frameworks: the lab is sound enough to be graded.

    Raises:
        LabError: it is not.
    """
    difference = work.engine.difference(this_engine())
    if difference:
        return Refusal(difference, _worker())
    with _one_at_a_time:
        collect(_unpacked(work))
    return None


def grade_submission(work: Work, student: str, submission: bytes) -> Done | Refusal:
    """In a worker: grade the bytes of one notebook.

    Raises:
        LabError: the lab contradicts itself. Anything else is a fault of ours.
    """
    difference = work.engine.difference(this_engine())
    if difference:
        return Refusal(difference, _worker())
    # pytest and the kernels' clients count on having a process to themselves.
    with _one_at_a_time:
        start = time.perf_counter()
        lab = _unpacked(work)
        try:
            nb = _parsed(submission, lab.name)
        except SubmissionError as error:
            return Done(ungradable(student, lab, error))
        graded = grade(nb, lab, student=student)
        text = json.dumps(graded.notebook)
        final = graded.result.gradable and not graded.internal_errors
        return Done(graded.result, text, graded.internal_errors, time.perf_counter() - start, final)


class _CourseElsewhere(Course):
    """An unpacked course, whose secret is the one that came with it."""

    def __init__(self, root: Path, secret: bytes) -> None:
        super().__init__(root)
        self._secret = secret

    def secret(self) -> bytes:
        return self._secret


_one_at_a_time = threading.Lock()
_labs: dict[str, tuple[tempfile.TemporaryDirectory[str], Lab]] = {}


def _unpacked(work: Work) -> Lab:
    """The lab in a folder of this worker's own; kept until another one comes."""
    known = _labs.get(work.digest)
    if known is None or not os.path.isdir(known[0].name):  # whatever tidies up /tmp has taken it
        _labs.clear()
        folder = tempfile.TemporaryDirectory(prefix="autograder-lab-", ignore_cleanup_errors=True)
        with zipfile.ZipFile(io.BytesIO(work.archive)) as archive:
            archive.extractall(folder.name)
        known = _labs[work.digest] = (folder, _CourseElsewhere(Path(folder.name), work.secret).lab(work.lab))
    return known[1]


def _parsed(submission: bytes, name: str) -> nbformat.NotebookNode:
    with tempfile.TemporaryDirectory(prefix="autograder-read-") as folder:
        path = Path(folder, f"{name}.ipynb")
        path.write_bytes(submission)
        return read_notebook(path)


def _worker() -> str:
    """The address of the Dask worker that this runs on; empty when it is none."""
    if "distributed" not in sys.modules:
        return ""
    from distributed import get_worker

    try:
        return str(get_worker().address)
    except ValueError:
        return ""


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if path.is_file() and not _LEFT_OUT & set(parts) and not any(part.endswith(".egg-info") for part in parts):
            yield path


def _promised() -> list[Distribution]:
    """The distributions that grading and the students' environment require, with all that these require."""
    found: dict[str, Distribution] = {}
    todo = [("convnet-autograder", "grading")]
    while todo:
        name, extra = todo.pop()
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            continue
        for line in found[name].requires or []:
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
                todo.append((requirement.name.lower().replace("_", "-"), ""))
    return list(found.values())
