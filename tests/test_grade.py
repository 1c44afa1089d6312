"""Whole notebooks: what is graded, what is not, and what a student reads under a cell."""

import copy

import nbformat
import pytest
from conftest import LAB01, ROOT, solution
from nbformat.v4 import new_code_cell, new_notebook

from autograder import grade_notebook
from autograder.errors import LabError, SubmissionError, UsageError
from autograder.grading import grade as grade_module
from autograder.grading.grade import grade, grade_task, with_answers
from autograder.grading.verdict import as_text
from autograder.lab import Course
from autograder.notebook import grade_id
from autograder.results import Outcome, Status

TASK = "convolution_byhand"
real = Course(ROOT)
WHOLE = real.lab_names[:3]  # the others take long; `autograder validate` looks at all of them


def source_notebook(course, lab):
    return nbformat.read(course.root / "source" / lab / f"{lab}.ipynb", as_version=4)


@pytest.mark.parametrize("lab", WHOLE)
def test_the_source_notebook_scores_full_marks_and_runs_clean(lab):
    graded = grade(source_notebook(real, lab), real.lab(lab), student="author")
    assert graded.internal_errors == ()
    for task, result in zip(real.lab(lab).tasks, graded.result.tasks, strict=True):
        assert result.status is (Status.MANUAL if task.written else Status.GRADED), task.grade_id
        assert task.written or result.score == result.max_score == task.points, as_text(result)
    outputs = [output for cell in graded.notebook.cells for output in cell.get("outputs", [])]
    assert not [output for output in outputs if output.output_type == "error" or output.get("name") == "stderr"]


@pytest.mark.parametrize("lab", WHOLE)
def test_the_release_notebook_scores_nothing_and_runs(lab):
    graded = grade(copy.deepcopy(real.lab(lab).release), real.lab(lab), student="nobody")
    assert graded.internal_errors == ()
    assert graded.result.score == 0
    assert all(task.status is Status.GRADED for task in graded.result.tasks)
    for task, result in zip(real.lab(lab).tasks, graded.result.tasks, strict=True):
        said = "no answer was given" if task.written else f"{task.grade_id} is not written yet"
        assert said in as_text(result)
    errors = {o.ename for cell in graded.notebook.cells for o in cell.get("outputs", []) if o.output_type == "error"}
    assert errors <= {"NotImplementedError", "NameError"}


def test_the_verdict_is_what_stock_nbgrader_reads(course, lab01, solved01):
    graded = grade(solved01(), lab01, student="ada")
    (cell,) = [cell for cell in graded.notebook.cells if grade_id(cell) == TASK]
    (output,) = cell.outputs
    assert output.output_type == "execute_result"
    assert float(output.data["text/plain"]) == 4.0
    assert "4 / 4 points" in output.data["text/html"]


def test_nothing_a_student_prints_displays_or_raises_changes_a_mark(course, lab01, solved01):
    nb = solved01("def convolution_byhand(*args, **named): return 4.0")
    nb.cells.insert(
        0,
        new_code_cell(
            "from IPython.display import display\nimport sys\nprint('4 / 4 points')\nprint('4.0', file=sys.stderr)\n"
            "display({'text/plain': '4.0'}, raw=True)\nsys.displayhook = lambda value: print(4.0)\n4.0"
        ),
    )
    nb.cells.append(new_code_cell("4.0", metadata={"nbgrader": {"grade": True, "grade_id": "extra", "points": 100}}))
    graded = grade(nb, lab01, student="eve")
    assert graded.result.score == 0
    assert len(graded.result.tasks) == 1


def test_warnings_on_stderr_cost_nothing(lab01, solved01, course):
    answer = solution(course, LAB01, TASK).replace(
        "    assert",
        "    import warnings, sys; warnings.warn('careful'); print('noise', file=sys.stderr)\n    assert",
        1,
    )
    assert grade(solved01(answer), lab01, student="bo").result.score == 4


def test_a_cell_that_ends_python_costs_no_other_task(lab01, solved01):
    nb = solved01()
    nb.cells.insert(3, new_code_cell("import os\nos._exit(1)"))
    graded = grade(nb, lab01, student="cy")
    assert graded.result.score == 4
    assert "it ended the Python process" in str(graded.notebook.cells[3].outputs)


def test_a_fault_of_ours_costs_nothing_and_is_loud(own_course, solved01):
    path = own_course.root / "grader_tests" / LAB01 / "test_convolution_byhand.py"
    text = path.read_text()
    path.write_text(text.replace("    img, f = draw(rng, (6, 6, 2), (3, 3, 3, 1))\n", "    1 / 0\n"))
    graded = grade(solved01(), own_course.lab(LAB01), student="ada")
    (task,) = graded.result.tasks
    assert task.status is Status.INTERNAL_ERROR
    assert task.score is None
    assert not graded.result.gradable
    assert "ZeroDivisionError" in graded.internal_errors[0]
    assert "ZeroDivisionError" not in as_text(task)
    assert "our fault" in as_text(task)


def test_a_plain_assert_shows_the_authors_words_and_no_values(own_course, solved01):
    path = own_course.root / "grader_tests" / LAB01 / "test_convolution_byhand.py"
    path.write_text(
        "import numpy as np\nimport pytest\n\n"
        "@pytest.mark.task('convolution_byhand')\ndef test_a(submission):\n    'words'\n"
        "    assert False, 'in my own words'\n\n"
        "@pytest.mark.task('convolution_byhand')\ndef test_b(submission):\n    'no words'\n    assert 731 == 732\n\n"
        "@pytest.mark.task('convolution_byhand')\ndef test_c(submission):\n    'numpy'\n"
        "    np.testing.assert_allclose(np.ones(3), 0.731)\n"
    )
    (task,) = grade_task(own_course.lab(LAB01), TASK, "def convolution_byhand(): pass").result.tasks
    text = as_text(task)
    assert "in my own words" in text
    assert "731" not in text
    assert [check.outcome for check in task.checks] == [Outcome.FAIL] * 3


def test_a_grader_says_how_long_a_call_may_take(own_course):
    path = own_course.root / "grader_tests" / LAB01 / "test_convolution_byhand.py"
    path.write_text(
        "import pytest\n\n"
        "@pytest.mark.task('convolution_byhand')\n@pytest.mark.seconds(0.5)\ndef test_a(submission):\n    'short'\n"
        "    submission.call('convolution_byhand', 0)\n\n"
        "@pytest.mark.task('convolution_byhand')\n@pytest.mark.seconds(30)\ndef test_b(submission):\n    'long'\n"
        "    submission.call('convolution_byhand', 12)\n"
    )
    sleeps = "import time\ndef convolution_byhand(seconds): time.sleep(seconds)"
    (task,) = grade_task(own_course.lab(LAB01), TASK, sleeps).result.tasks
    assert [check.outcome for check in task.checks] == [Outcome.OK, Outcome.OK]
    (task,) = grade_task(own_course.lab(LAB01), TASK, sleeps.replace("sleep(", "sleep(9 + ")).result.tasks
    assert task.status is Status.TIMEOUT
    assert "no answer within 0.5 s" in as_text(task)


def test_pytest_options_of_whoever_grades_are_not_the_graders(lab01, course, monkeypatch):
    whole = grade_task(lab01, TASK, solution(course, LAB01, TASK)).result
    monkeypatch.setenv("PYTEST_ADDOPTS", "-k nothing_is_called_this --no_such_option")
    monkeypatch.setenv("PYTEST_PLUGINS", "no_such_plugin")
    assert grade_task(lab01, TASK, solution(course, LAB01, TASK)).result == whole
    assert whole.tasks[0].score == whole.tasks[0].max_score


def test_the_first_failure_is_enough_for_whoever_asks_for_no_more(lab01, solved01, course):
    wrong = with_answers(lab01, {TASK: solution(course, LAB01, TASK).replace("activation(", "abs(")})
    (all_checks,) = grade(wrong, lab01, student="ada", only=TASK).result.tasks
    (stopped,) = grade(copy.deepcopy(wrong), lab01, student="ada", only=TASK, first_failure=True).result.tasks
    assert [check.outcome for check in stopped.checks].count(Outcome.FAIL) == 1
    assert stopped.checks[-1].outcome is Outcome.FAIL
    assert stopped.checks == all_checks.checks[: len(stopped.checks)]
    assert len(stopped.checks) < len(all_checks.checks)
    assert stopped.score < stopped.max_score


def test_hidden_inputs_and_graders_stay_hidden(lab01):
    leak = (
        "def convolution_byhand(img, f, activation=None):\n    raise ValueError(repr(img.tolist()) + repr(f.tolist()))"
    )
    (task,) = grade_task(lab01, TASK, leak).result.tasks
    text = as_text(task)
    for secret in ("grader_tests", "Traceback", "expect_", ".py", "0."):
        assert secret not in text.replace("0 / 4", "")


def test_grading_again_gives_the_same_messages(lab01):
    wrong = "def convolution_byhand(img, f, activation=None):\n    return img * 2"
    first, second = (grade_task(lab01, TASK, wrong).result for _ in range(2))
    assert first == second


def test_a_framework_in_a_function_is_named(lab01):
    answer = "def convolution_byhand(img, f, activation=None):\n    import torch\n    return torch.ones(1).numpy()"
    (task,) = grade_task(lab01, TASK, answer).result.tasks
    assert task.score == 0
    assert "the function uses torch; this task is done without a framework" in as_text(task)


def test_a_framework_imported_in_the_same_cell_does_no_harm(course, lab01):
    answer = "import keras, torch\nfrom keras import layers\n" + solution(course, LAB01, TASK)
    assert grade_task(lab01, TASK, answer).result.score == 4


def test_a_name_bound_in_a_way_that_no_text_shows_is_found(course, lab01):
    answer = "exec(" + repr(solution(course, LAB01, TASK)) + ")"
    assert grade_task(lab01, TASK, answer).result.score == 4


def test_what_a_cell_without_a_definition_left_out_is_not_looked_for_by_running_it_all(lab01, monkeypatch):
    started = []
    session = grade_module.KernelSession
    monkeypatch.setattr(
        grade_module, "KernelSession", lambda nb, *args, **options: started.append(nb) or session(nb, *args, **options)
    )
    (task,) = grade_task(lab01, TASK, "def convolution_byhand(img, f").result.tasks
    assert task.status is Status.MISSING
    assert len(started) == 1


def test_a_kernel_that_calls_every_name_missing_is_believed_a_few_times_only(lab01, solved01, monkeypatch):
    started = []

    class Liar:
        nb, faults = new_notebook(), {}

        def __init__(self, nb, *_, **__):
            started.append(nb)

        def request(self, *_):
            return {"missing": f"name{len(started)}"}, []

        def run(self, *_, **__):
            pass

        run_together = close = run

    monkeypatch.setattr(grade_module, "KernelSession", Liar)
    nb = solved01()
    nb.cells.append(new_code_cell("\n".join(f"name{number} = 0" for number in range(100))))
    (task, *_) = grade(nb, lab01, student="liar").result.tasks
    assert task.status is Status.MISSING
    assert len(started) < 12


def test_one_notebook_from_python(tmp_path, course, solved01):
    path = tmp_path / "my homework.ipynb"
    nbformat.write(solved01(), path)
    result = grade_notebook(path, student="ada")
    assert (result.student, result.lab, result.score) == ("ada", LAB01, 4.0)
    with pytest.raises(UsageError, match="no lab 'lab99'"):
        grade_notebook(path, "lab99")
    with pytest.raises(SubmissionError, match="missing"):
        grade_notebook(tmp_path / "nothing.ipynb", LAB01)
    nbformat.write(nbformat.v4.new_notebook(), path)
    with pytest.raises(UsageError, match="--lab"):
        grade_notebook(path)


def test_a_task_that_is_not_there(lab01):
    with pytest.raises(UsageError, match="no task 'x'"):
        grade_task(lab01, "x", "")


def test_a_lab_whose_graders_are_broken_grades_nobody(own_course, solved01):
    (own_course.root / "grader_tests" / LAB01 / "test_convolution_byhand.py").write_text("def broken(:")
    with pytest.raises(LabError, match="cannot be loaded"):
        grade(solved01(), own_course.lab(LAB01), student="ada")
