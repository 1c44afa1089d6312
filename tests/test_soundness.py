"""What keeps a lab's proof from being hollow: graders that are not run, checks that never fail, claims nobody tries."""

import pytest
from conftest import LAB01, TASK

from autograder.errors import LabError
from autograder.grading.files import concerns, quoted_words
from autograder.grading.grade import grade_task
from autograder.grading.plugin import collect
from autograder.validate.runs import examine


def folder(course):
    return course.root / "grader_tests" / LAB01


ONE = '''import pytest
{0}


{1}
def test_extra(submission):
    """an extra check"""
    submission.call("nothing_like_this")
'''


@pytest.mark.parametrize(
    ("file", "head", "marker", "loaded"),
    [
        ("test_literal.py", "", "@pytest.mark.task('other')", False),
        ("test_constant.py", "TASK = 'other'", "@pytest.mark.task(TASK)", False),
        ("test_module.py", "pytestmark = pytest.mark.task('other')", "", False),
        ("test_list.py", "pytestmark = [pytest.mark.task('other'), pytest.mark.seconds(2)]", "", False),
        ("test_own_marker_wins.py", "pytestmark = pytest.mark.task('other')", f"@pytest.mark.task('{TASK}')", True),
        ("test_imported.py", "from somewhere import WHAT", "@pytest.mark.task(WHAT)", True),
        ("test_twice.py", "TASK = 'other'\nTASK = TASK[::-1]", "@pytest.mark.task(TASK)", True),
        ("test_alias.py", "of = pytest.mark.task('other')", "@of", True),
        ("test_class.py", "class TestMore:\n    pass", "@pytest.mark.task('other')", True),
        ("test_star.py", "from somewhere import *", "@pytest.mark.task('other')", True),
        ("test_bare.py", f"pytestmark = pytest.mark.bare('{TASK}')", "@pytest.mark.task('other')", True),
        ("test_param.py", "", "@pytest.mark.parametrize('x', [pytest.param(1, marks=pytest.mark.task('y'))])", True),
        ("test_broken.py", "def f(:", "@pytest.mark.task('other')", True),
        ("named_test.py", "", "@pytest.mark.task('other')", False),
    ],
)
def test_a_file_of_graders_is_left_out_only_if_all_its_tests_belong_to_others(tmp_path, file, head, marker, loaded):
    path = tmp_path / file
    path.write_text(ONE.format(head, marker))
    assert concerns(path, TASK) is loaded
    path.write_text(ONE.format("", f"@pytest.mark.task('{TASK}')") + "#")
    assert concerns(path, TASK), "an edited file is read anew"


def test_one_task_alone_is_judged_by_all_its_graders(own_course, solved01):
    more = folder(own_course) / "more"
    more.mkdir()
    (folder(own_course) / "common.py").write_text("WHAT = 'convolution_' + 'byhand'\n")
    text = ONE.format(f"from grader_tests.{LAB01}.common import WHAT", "@pytest.mark.task(WHAT)")
    for number, path in enumerate((folder(own_course) / "late_test.py", more / "test_deep.py")):
        path.write_text(text.replace("test_extra", f"test_extra_{number}").replace("an extra check", f"extra {number}"))
    lab = own_course.lab(LAB01)
    (task,) = grade_task(lab, TASK, "def convolution_byhand(img, f, activation=None): return img").result.tasks
    assert {"extra 0", "extra 1"} <= {check.name for check in task.checks}
    assert "nothing_like_this" in quoted_words(lab, TASK)
    (more / "test_deep.py").write_text(text.replace("an extra check", "edited"))
    assert "edited" in {grader.name for grader in collect(lab).graders}


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("test_b.py", "import pytest as p\np.importorskip('no_such')", r"test_b\.py, line 2: it skips itself: "),
        ("test_b.py", "import sys\n\nraise SystemExit(3)", r"test_b\.py, line 3: it cannot be loaded: SystemExit: 3$"),
        ("test_b.py", "import sys\ndef f(:\n", r"test_b\.py, line 2: it cannot be loaded: SyntaxError: "),
        ("test_b.py", "\n\nx = nothing\n", r"test_b\.py, line 3: it cannot be loaded: NameError: name 'nothing'"),
        ("test_b.py", f"from grader_tests.{LAB01} import b", r"b\.py, line 2: it cannot be loaded: ZeroDivisionError"),
        ("test_b.py", "\ndef test_b():\n    'x'", r"test_b\.py, line 2: test_b belongs to no task"),
    ],
)  # fmt: skip
def test_graders_that_cannot_be_loaded_say_where_in_one_line(own_course, capfd, file, text, said):
    (folder(own_course) / "b.py").write_text("\n1 / 0\n")
    (folder(own_course) / file).write_text(text)
    with pytest.raises(LabError, match=f"^grader_tests/{LAB01}/{said}") as caught:
        collect(own_course.lab(LAB01))
    assert "\n" not in str(caught.value)
    assert capfd.readouterr() == ("", "")
    (finding,) = examine(own_course.root, LAB01).findings
    assert finding.file.startswith(f"grader_tests/{LAB01}/")
    assert str(finding).count(".py") == 1


def test_two_tests_of_one_task_have_names_of_their_own(own_course):
    for name in "a", "b":
        (folder(own_course) / f"test_{name}.py").write_text(ONE.format("", f"@pytest.mark.task('{TASK}')"))
    said = rf"two tests of task '{TASK}' are called test_extra \(test_a\.py, test_b\.py\): rename one"
    with pytest.raises(LabError, match=said):
        collect(own_course.lab(LAB01))


def test_a_finding_names_its_lab_once(own_course):
    for path in folder(own_course).glob("test_*.py"):
        path.unlink()
    (finding,) = examine(own_course.root, LAB01).findings
    assert str(finding).startswith(f"grader_tests/{LAB01}: the task '{TASK}' has no grader; ")
