"""The verdict under a graded cell, as text and as HTML."""

from autograder.grading.verdict import _as_html, as_text
from autograder.results import CheckResult, Outcome, Status, TaskResult

CHECKS = (
    CheckResult("one filter", Outcome.OK, 1.0),
    CheckResult("oblong filters", Outcome.FAIL, 2.0, "expected shape (1, 5)\nlikely cause: " + "a long story " * 12),
    CheckResult("oblong images", Outcome.FAIL, 1.0, "expected shape (1, 5)\nlikely cause: " + "a long story " * 12),
    CheckResult("all together", Outcome.SKIPPED, 1.0, "not checked until this passes: oblong filters"),
    CheckResult("and more", Outcome.SKIPPED, 1.0, "not checked until this passes: oblong filters"),
)
TASK = TaskResult("convolve", 0.6667, 4.0, Status.GRADED, CHECKS)


def test_text_has_a_line_per_check_and_says_nothing_twice():
    lines = as_text(TASK, ("cell 3 was copied",)).splitlines()
    assert lines[0] == "convolve    0.667 / 4 points"
    assert lines[1] == "  ok    one filter"
    assert lines[2:4] == ["  FAIL  oblong filters", "        expected shape (1, 5)"]
    assert "        for the same reason as above" in lines
    assert lines[-4:] == [
        "  --    not checked until this passes: oblong filters",
        "          all together",
        "          and more",
        "  note: cell 3 was copied",
    ]


def test_a_task_that_a_person_marks_says_so():
    assert as_text(TaskResult("essay", None, 2.0, Status.MANUAL)).splitlines() == [
        "essay    ? / 2 points",
        "  a person will mark this task",
    ]


def test_html_is_escaped_and_wrapped():
    html = _as_html(
        TaskResult("t", 0.0, 1.0, Status.GRADED, (CheckResult("<b>", Outcome.FAIL, 1.0, "<script>" * 30),)), ()
    )
    assert "<script>" not in html
    assert "<b>" not in html
    assert all(len(line) < 260 for line in _as_html(TASK, ()).splitlines())
