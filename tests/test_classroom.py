"""A class, graded by our command and by nbgrader's own: the same marks, and nothing lost."""

import csv
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from conftest import LAB01, copy_course

from autograder.classroom.demo import hand_in, sample_class
from autograder.classroom.gradebook import Gradebook
from autograder.classroom.run import autograde
from autograder.errors import LabError, UsageError
from autograder.lab import Course
from autograder.results import Status

SCRIPTS = Path(sys.executable).parent


def nbgrader(course: Course, *arguments: str, check: bool = True) -> str:
    environment = os.environ | {"PATH": f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        [SCRIPTS / "nbgrader", *arguments],
        cwd=course.root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert not check or done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def exported(course: Course) -> dict[tuple[str, str], float]:
    """The marks in the gradebook, as `nbgrader export` writes them."""
    nbgrader(course, "export", "--to", "marks.csv")
    with (course.root / "marks.csv").open() as file:
        return {(row["student_id"], row["assignment"]): float(row["raw_score"]) for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """The demo class, graded by our command, with its results."""
    course = copy_course(tmp_path_factory.mktemp("class") / "course")
    hand_in(course)
    labs = sorted({lab for chosen in sample_class(course).values() for lab in chosen})
    return course, [result for lab in labs for result in autograde(course, lab)]


def test_the_demo_class_has_eight_students_and_different_marks(graded):
    _, results = graded
    assert len({result.student for result in results}) == 8
    assert len({result.score for result in results}) > 4
    assert all(result.gradable for result in results)
    assert len({result.lab for result in results}) >= 3


def test_the_gradebook_holds_the_marks_that_were_reported(graded):
    course, results = graded
    marks = exported(course)
    for result in results:
        assert marks[result.student, result.lab] == pytest.approx(result.score, abs=1e-3), result.student


def test_nbgrader_autograde_gives_the_same_marks(graded):
    course, results = graded
    ours = exported(course)
    for lab in sorted({result.lab for result in results}):
        nbgrader(course, "autograde", lab, "--force")
    assert exported(course) == ours


def test_feedback_shows_verdicts_and_hides_the_rest(graded):
    course, results = graded
    for lab in sorted({result.lab for result in results}):
        nbgrader(course, "generate_feedback", lab, "--force")
    pages = list((course.classroom / "feedback").glob("*/*/*.html"))
    assert len(pages) == len(results)
    text = "".join(page.read_text() for page in pages)
    assert "likely cause" in text
    assert "hint" in text
    assert re.search(r"\d+(\.\d+)? / \d+ points", text)
    for hidden in ("grader_tests", "site-packages/_pytest", "autograder/", "rng.normal", "expect_call", "Mistake("):
        assert hidden not in text


def test_an_unchanged_class_is_not_graded_again(graded):
    course, results = graded
    seen = []
    again = autograde(course, LAB01, on_progress=seen.append)
    assert all(progress.unchanged for progress in seen)
    assert again == [result for result in results if result.lab == LAB01]


@pytest.fixture
def small_class(own_course, solved01):
    """One honest student, ada, who solved lab01."""
    folder = own_course.classroom / "submitted" / "ada" / LAB01
    folder.mkdir(parents=True)
    nbformat.write(solved01(), folder / f"{LAB01}.ipynb")
    return own_course


def put(course, student, content):
    path = course.classroom / "submitted" / student / LAB01 / f"{LAB01}.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(content) if isinstance(content, str) else path.write_bytes(content)
    return path


def test_bad_submissions_get_a_line_each_and_the_rest_is_graded(small_class):
    course = small_class
    submitted = course.classroom / "submitted"
    put(course, "empty", "")
    put(course, "text", "this is no notebook")
    put(course, "huge", b" " * (21 * 1024 * 1024))
    put(course, "conflict", "<<<<<<< HEAD\n=======\n>>>>>>> theirs\n")
    put(course, "linked", "").unlink()
    (submitted / "linked" / LAB01 / f"{LAB01}.ipynb").symlink_to(submitted / "ada" / LAB01 / f"{LAB01}.ipynb")
    put(course, "renamed", "{}").rename(submitted / "renamed" / LAB01 / "my lab.ipynb")
    (submitted / "absent" / LAB01).mkdir(parents=True)
    (submitted / "folder-link").symlink_to(submitted / "ada")
    put(course, "st*r", "{}")
    results = {result.student: result for result in autograde(course, LAB01)}
    said = {
        "empty": "is empty",
        "text": "not JSON",
        "huge": "limit is 20 MB",
        "conflict": "merge-conflict",
        "linked": "symbolic link",
        "renamed": "found my lab.ipynb: rename it",
        "absent": "is missing",
        "folder-link": "symbolic link",
        "st*r": "takes for a pattern",
    }
    for student, text in said.items():
        assert text in results[student].error, student
        assert "\n" not in results[student].error
        assert results[student].score is None
    assert results["ada"].score == 4
    assert exported(course) == {("ada", LAB01): 4.0}
    assert (submitted / "text" / LAB01 / f"{LAB01}.ipynb").read_text() == "this is no notebook"


def test_a_mark_given_by_hand_survives_grading_again(small_class):
    course = small_class
    autograde(course, LAB01)
    with Gradebook(course)._api.gradebook as book:
        grade = book.find_grade("convolution_byhand", LAB01, LAB01, "ada")
        grade.manual_score = 1.5
        book.db.commit()
    autograde(course, LAB01, force=True)
    assert exported(course) == {("ada", LAB01): 1.5}


def test_an_internal_error_is_left_for_manual_grading(small_class):
    course = small_class
    path = course.root / "grader_tests" / LAB01 / "test_convolution_byhand.py"
    path.write_text(path.read_text().replace("    sums = convolution(img, f)\n", "    sums = 1 / 0\n"))
    (result,) = autograde(course, LAB01)
    assert result.task("convolution_byhand").status is Status.INTERNAL_ERROR
    with Gradebook(course)._api.gradebook as book:
        grade = book.find_grade("convolution_byhand", LAB01, LAB01, "ada")
        assert grade.needs_manual_grade
        assert grade.auto_score is None


def test_a_lab_that_contradicts_itself_grades_nobody(small_class):
    (small_class.root / "grader_tests" / LAB01 / "test_convolution_byhand.py").unlink()
    with pytest.raises(LabError, match="has no grader"):
        autograde(small_class, LAB01)
    assert not (small_class.classroom / "autograded").exists()


def test_nobody_handed_in(own_course):
    with pytest.raises(UsageError, match="nobody matching"):
        autograde(own_course, LAB01)


@pytest.mark.parametrize(
    ("name", "score", "manual"), [("submitted-unchanged", 1.0, False), ("submitted-changed", 2.0, True)]
)
def test_a_plain_nbgrader_assignment_is_graded_as_ever(own_course, name, score, manual):
    """nbgrader's own example notebooks, and the marks that its own tests expect of them."""
    import nbgrader.tests.preprocessors

    files = Path(nbgrader.tests.preprocessors.__file__).parent / "files"
    for folder in ("source/ps1", "classroom/submitted/foo/ps1"):
        (own_course.root / folder).mkdir(parents=True)
    shutil.copy(files / "submitted-unchanged.ipynb", own_course.root / "source/ps1/p1.ipynb")
    shutil.copy(files / f"{name}.ipynb", own_course.classroom / "submitted/foo/ps1/p1.ipynb")
    run = globals()["nbgrader"]
    run(own_course, "generate_assignment", "ps1")
    run(own_course, "autograde", "ps1")
    with Gradebook(own_course)._api.gradebook as book:
        submission = book.find_submission("ps1", "foo")
        assert (submission.score, submission.max_score, submission.needs_manual_grade) == (score, 7.0, manual)
