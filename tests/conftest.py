"""What the tests share: the course itself, and copies of it that a test may spoil."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import nbformat
import pytest

from autograder.classroom import excerpt
from autograder.grading.grade import with_answers
from autograder.lab import Course, Lab

ROOT = Path(__file__).resolve().parent.parent
LAB01, TASK = excerpt.LAB, excerpt.TASK


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """In two processes, a file's tests stay together; the two that take longest are dealt out in parts."""
    for item in items:
        given = item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
        part = given["entry"].grade_id if "entry" in given else given.get("mode", "")
        item.add_marker(pytest.mark.xdist_group(f"{item.path.name} {part}"))


@pytest.fixture(scope="session", autouse=True)
def _secret():
    """One class secret for all tests: a mark must not depend on which machine they run on."""
    os.environ["AUTOGRADER_SECRET"] = "tests"
    yield
    del os.environ["AUTOGRADER_SECRET"]


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course of one small lab, for all tests that do not spoil it."""
    return small_course(tmp_path_factory.mktemp("small") / "course")


@pytest.fixture(scope="session")
def lab01(course: Course) -> Lab:
    return course.lab(LAB01)


def copy_course(target: Path) -> Course:
    """A course with labs and graders, but with no class yet."""
    for folder in ("source", "release", "grader_tests"):
        shutil.copytree(ROOT / folder, target / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "nbgrader_config.py", target)
    return Course(target)


def small_course(target: Path) -> Course:
    """A course of one lab with one task. The engine's tests are quick with it, and do not change when a lab does."""
    return excerpt.one_task(Course(ROOT), target)


@pytest.fixture
def own_course(tmp_path: Path) -> Course:
    """A small course that a test may spoil."""
    return small_course(tmp_path / "course")


def solution(course: Course, lab: str, task: str) -> str:
    """The reference solution of a task, as it stands in the source notebook."""
    nb = nbformat.read(course.root / "source" / lab / f"{lab}.ipynb", as_version=4)
    return next(c.source for c in nb.cells if c.metadata.get("nbgrader", {}).get("grade_id") == f"{task}_answer")


@pytest.fixture(scope="session")
def solved01(course: Course, lab01: Lab):
    """Makes a notebook of lab01 with some answer, by default the right one."""

    def make(answer: str | None = None):
        source = solution(course, LAB01, "convolution_byhand") if answer is None else answer
        return with_answers(lab01, {"convolution_byhand": source})

    return make


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium browser; without one, the test is skipped, except in CI."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("CI must have Chromium: see .ci/run")
        pytest.skip("needs a Chromium browser on the PATH")
    return path
