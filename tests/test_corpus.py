"""Every answer in the corpus gets its exact mark, and the message that it must get."""

import pytest

from autograder.grading.grade import grade_task
from autograder.grading.verdict import as_text
from autograder.lab import Course
from autograder.validate.corpus import entries

course = Course.find()
known = [entry for lab in course.lab_names for entry in entries(course, lab)]


@pytest.mark.parametrize("entry", known, ids=lambda entry: entry.name)
def test_scores_and_messages(entry):
    graded = grade_task(course.lab(entry.lab), entry.grade_id, entry.source)
    (task,) = graded.result.tasks
    verdict = as_text(task)
    assert not graded.internal_errors
    assert task.score == entry.score, verdict
    for text in entry.says:
        assert text in verdict, verdict
    if entry.kind == "right":
        assert task.score == task.max_score
    if entry.kind == "mistake":
        assert "likely cause" in verdict or entry.says, "a misconception must be named"
