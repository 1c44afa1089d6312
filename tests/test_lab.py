"""Labs that contradict themselves are refused before anyone is graded."""

import nbformat
import pytest
from conftest import LAB01, ROOT
from nbformat.v4 import new_markdown_cell

from autograder.errors import LabError, UsageError
from autograder.grading.plugin import collect
from autograder.lab import Course, seed
from autograder.notebook import grade_id


def edit(course, folder, change):
    path = course.root / folder / LAB01 / f"{LAB01}.ipynb"
    nb = nbformat.read(path, as_version=4)
    change(nb)
    nbformat.write(nb, path)


def find(nb, name):
    return next(cell for cell in nb.cells if grade_id(cell) == name)


def graders(course):
    return course.root / "grader_tests" / LAB01 / "test_convolution_byhand.py"


def test_an_unknown_lab_or_task_lists_what_there_is(course, lab01):
    with pytest.raises(UsageError, match=f"no lab 'lab99'; the labs are: {LAB01}"):
        course.lab("lab99")
    with pytest.raises(UsageError, match="no task 'nothing'; its tasks are: convolution_byhand"):
        lab01.task("nothing")


def test_a_folder_that_is_no_course_falls_back_to_ours(tmp_path, course):
    assert Course.find(tmp_path).root == ROOT
    assert Course.find(course.root / "source" / LAB01).root == course.root


def test_a_missing_and_a_stale_release(own_course):
    edit(own_course, "source", lambda nb: nb.cells[0].__setitem__("source", "prose may differ"))
    own_course.lab(LAB01)
    edit(own_course, "source", lambda nb: find(nb, "convolution_byhand").metadata.nbgrader.update(points=5.0))
    with pytest.raises(LabError, match=f"older than its source: run `autograder release {LAB01}`"):
        own_course.lab(LAB01)
    (own_course.root / "release" / LAB01 / f"{LAB01}.ipynb").unlink()
    with pytest.raises(LabError, match="run `autograder release"):
        own_course.lab(LAB01)


def test_a_lab_has_graders_for_every_task_and_tasks_for_every_grader(own_course):
    lab = own_course.lab(LAB01)
    text = graders(own_course).read_text()
    graders(own_course).write_text(text.replace('TASK = "convolution_byhand"', 'TASK = "convolution_by_foot"'))
    with pytest.raises(LabError, match="names the task 'convolution_by_foot', which lab01_convolution_by_hand lacks"):
        collect(lab)
    graders(own_course).unlink()
    with pytest.raises(LabError, match="the task 'convolution_byhand' has no grader"):
        collect(lab)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"""one channel, one filter"""', "", "has no docstring"),
        ("@pytest.mark.task(TASK, weight=2)\ndef test_one", "def test_one", "belongs to no task"),
        ("TASK, weight=2)\ndef test_one", "TASK, weight=0)\ndef test_one", "weight 0"),
        ('needs("test_many",', 'needs("test_nothing",', "needs 'test_nothing'"),
        ("import numpy as np", "import numpy as np\nimport no_such_module", "cannot be loaded: .*no_such_module"),
        ("def draw(", "def draw(:", "cannot be loaded"),
    ],
)
def test_a_grader_that_is_not_sound(own_course, old, new, said):
    text = graders(own_course).read_text()
    assert old in text
    graders(own_course).write_text(text.replace(old, new, 1))
    with pytest.raises(LabError, match=said) as caught:
        collect(own_course.lab(LAB01))
    assert "\n" not in str(caught.value)


def test_a_cell_that_is_answer_and_test_at_once(own_course):
    def merge(nb):
        for cell in nb.cells:
            if cell.metadata.get("nbgrader", {}).get("grade"):
                cell.metadata.nbgrader.solution = True

    edit(own_course, "source", merge)
    edit(own_course, "release", merge)
    with pytest.raises(LabError, match="is both answer and test"):
        own_course.lab(LAB01)


def test_the_class_secret_is_made_once_and_kept_private(tmp_path, monkeypatch):
    monkeypatch.delenv("AUTOGRADER_SECRET")
    secret = Course(tmp_path).secret()
    assert len(secret) == 64
    assert Course(tmp_path).secret() == secret
    assert (tmp_path / "classroom" / "secret").stat().st_mode & 0o077 == 0


def test_seeds_depend_on_class_task_and_test():
    seeds = {seed(b"a", "t", "x"), seed(b"b", "t", "x"), seed(b"a", "u", "x"), seed(b"a", "t", "y")}
    assert len(seeds) == 4
    assert seed(b"a", "t", "x") == seed(b"a", "t", "x")


def test_a_marking_guide_is_in_the_source_alone(own_course):
    question = new_markdown_cell("Why?\n### BEGIN MARK SCHEME\n1 point: because.\n### END MARK SCHEME")
    question.metadata["nbgrader"] = {
        "cell_type": "markdown",
        "grade": False,
        "grade_id": "why_question",
        "locked": True,
        "schema_version": 3,
        "solution": False,
        "task": False,
    }
    edit(own_course, "source", lambda nb: nb.cells.append(question))
    question.source = "Why?"
    edit(own_course, "release", lambda nb: nb.cells.append(question))
    lab = own_course.lab(LAB01)
    assert "because" in lab.guides["why_question"]
    assert find(lab.release, "why_question").source == "Why?"
