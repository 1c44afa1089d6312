"""What keeps a lab's proof from being hollow: graders that are not run, checks that never fail, claims nobody tries."""

import errno
import os
import socket
import time

import numpy as np
import pytest
from conftest import LAB01, TASK
from test_new import empty_course

from autograder.channel import Submission
from autograder.errors import CheckFailure, LabError, StudentException
from autograder.grading.expect import BrokenMistake, Mistake, expect_array, expect_call, watched_mistakes
from autograder.grading.files import concerns, quoted_words
from autograder.grading.grade import grade_task
from autograder.grading.plugin import collect
from autograder.lab import Course
from autograder.validate.author import author, solution_spans
from autograder.validate.findings import Check
from autograder.validate.gate import validate
from autograder.validate.mutants import mutants
from autograder.validate.pool import Overdue, Pool
from autograder.validate.runs import examine
from autograder.validate.scaffold import create
from autograder.validate.table import report_table


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


MAGIC = """\
%matplotlib inline
def f(x):
    ### BEGIN SOLUTION
    if x:
        !ls
    files = !ls
    len?
    return x + 1 % 3
    ### END SOLUTION
"""


def test_an_answer_with_magics_has_mutants():
    found = mutants(MAGIC, solution_spans(MAGIC))
    assert {mutant.line for mutant in found} == {4, 8}
    assert {"return x - 1 % 3", "return None"} <= {mutant.after for mutant in found}
    assert mutants("x = 'what?'\ny = 7 \\\n  % 3", [(2, 3)])[0].before == "y = 7 % 3", "Python is left alone"
    with pytest.raises(SyntaxError):
        mutants("def f(:", [(1, 1)])


def test_a_dropped_dtype_is_nothing_that_an_input_shows():
    needs = {mutant.after: mutant.needs for mutant in mutants("y = f(n, dtype=int, axis=0)", [(1, 1)])}
    assert "a look at the dtype" in needs["y = f(n, axis=0)"]
    assert "not at its default" in needs["y = f(n, dtype=int)"]


def typo():
    return nmupy.zeros(3)  # noqa: F821


def test_a_mistake_that_cannot_run_explains_nothing():
    mistakes = [Mistake("a typo", typo), Mistake("twice too large", lambda: np.full(3, 2.0))]
    with pytest.raises(CheckFailure, match="likely cause: twice too large"):
        expect_array(np.full(3, 2.0), np.ones(3), mistakes=mistakes)
    with watched_mistakes(), pytest.raises(BrokenMistake, match="the Mistake 'a typo' raises NameError: name 'nmupy'"):
        expect_array(np.full(3, 2.0), np.ones(3), mistakes=mistakes)
    with watched_mistakes():
        expect_array(np.ones(3), np.ones(3), mistakes=mistakes)
    with watched_mistakes(all_of_them=True), pytest.raises(BrokenMistake):
        expect_array(np.ones(3), np.ones(3), mistakes=iter(mistakes))


def test_a_students_name_error_is_not_explained_by_an_authors():
    class Raises(Submission):
        def __init__(self):
            pass

        def call_and_inspect(self, *args, **kwargs):
            raise StudentException("NameError: name 'nmupy' is not defined", type_name="NameError")

    with pytest.raises(StudentException) as caught:
        expect_call(Raises(), "f", equals=np.ones(3), mistakes=[Mistake("a typo", typo)])
    assert "likely cause" not in str(caught.value)


def test_a_broken_mistake_is_found_with_the_solutions(own_course):
    (path,) = folder(own_course).glob(f"test_{TASK}.py")
    path.write_text(
        path.read_text()
        + f"""

@pytest.mark.task("{TASK}")
def test_typo(submission):
    '''a check with a typo'''
    from autograder.grading.expect import Mistake, expect_number
    expect_number(1.0, 1.0, mistakes=[Mistake("a slip", lambda: nmupy.zeros(3))])
"""
    )
    (finding,) = examine(own_course.root, LAB01).findings
    assert "test_typo fails for a reason of its own: " in finding.message
    assert "the Mistake 'a slip' raises NameError: name 'nmupy' is not defined" in finding.message


def outcomes_of(tmp_path, *calls, **options):
    with Pool(2, tmp_path, **options) as pool:
        for number, (call, *arguments) in enumerate(calls):
            pool.submit(lambda *_: None, str(number), call, *arguments)
        return {int(job.lab): outcome for job, outcome, _ in pool.outcomes()}


def test_a_job_that_does_not_end_ends_its_worker_and_is_told_from_the_others(tmp_path):
    found = outcomes_of(tmp_path, (time.sleep, 600), (abs, -1), (os._exit, 3), (abs, -2), limit=2.0)
    assert isinstance(found[0], Overdue)
    assert str(found[0]) == "it was still running after 2 s"
    assert type(found[2]).__name__ == "BrokenProcessPool"
    assert (found[1], found[3]) == (1, 2)


def resolved(host):
    return len(socket.getaddrinfo(host, 80)) > 0


def reached(address):
    with socket.socket(socket.AF_INET if isinstance(address, tuple) else socket.AF_UNIX) as one:
        one.settimeout(2)
        one.connect(address)
        return True


def test_graders_reach_nothing_but_this_machine_while_a_lab_is_validated(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket(socket.AF_UNIX) as unix:
        unix.bind(str(tmp_path / "s"))
        unix.listen()
        here = (reached, server.getsockname()), (reached, str(tmp_path / "s")), (resolved, "localhost")
        found = outcomes_of(tmp_path, *here, (resolved, "example.org"), (reached, ("192.0.2.1", 80)))
    assert [found[number] for number in range(3)] == [True, True, True]
    for number in 3, 4:
        assert found[number].errno == errno.ENETUNREACH
        assert "the network is blocked while a lab is validated" in str(found[number])


LAB, TASK_08 = "lab08_pooling", "moving_average"
VACUOUS = """

@pytest.mark.task(TASK)
def test_works(submission):
    '''it works'''
"""


@pytest.fixture(scope="module")
def hollow(tmp_path_factory):
    """A lab with a check that never fails, and an entry that declares a wrong answer right."""
    course = empty_course(tmp_path_factory.mktemp("hollow") / "course")
    create(course, LAB)
    course = Course(course.root)
    (path,) = (course.root / "grader_tests" / LAB).glob("test_*.py")
    path.write_text(path.read_text() + VACUOUS)
    mine = author(course, LAB)
    ((task, source),) = mine.answers.items()
    found = mutants(source, solution_spans(source))
    wrong = next(mutant for mutant in found if mutant.after == "return None")
    (mine.folder / task / "equivalent.toml").write_text(
        f"[[mutant]]\nline = {wrong.before!r}\nbecomes = {wrong.after!r}\nreason = 'it is not'\n"
    )
    return course


def test_claims_that_nothing_bears_out_are_findings(hollow):
    (lab,) = validate(hollow, without=[Check.STABILITY], workers=2).labs
    lines = [str(finding) for finding in lab.findings]
    idle = [line for line in lines if "no wrong answer fails its check" in line]
    assert len(idle) == 1
    assert f"cell '{TASK_08}': no wrong answer fails its check 'it works'; add a mistake that does" in idle[0]
    assert any("made `return None` is declared equivalent, but '" in line for line in lines)
    assert lab.equivalent == 1


def test_mutants_that_nobody_tries_are_not_sound(hollow):
    (lab,) = validate(hollow, without=[Check.STABILITY, Check.CORPUS], limit=0, workers=1).labs
    assert Check.MUTANTS not in lab.checked
    assert list(report_table(validate(hollow, without=[Check.STABILITY], limit=0)).columns[-1].cells) == ["-"]
