"""Marks and verdicts for people to read in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.markup import escape
from rich.table import Table

from autograder.grading import verdict
from autograder.results import Status, SubmissionResult, TaskResult

_FLAGS = {
    Status.MANUAL: "manual",
    Status.MISSING: "missing",
    Status.CRASHED: "crashed",
    Status.TIMEOUT: "timeout",
    Status.INTERNAL_ERROR: "internal error",
}


def marks_table(lab: str, results: Sequence[SubmissionResult]) -> Table:
    """One row per student: the points of each task, the sum, and what there is to say."""
    names = list(dict.fromkeys(task.grade_id for result in results for task in result.tasks))
    table = Table(title=lab, title_justify="left")
    table.add_column("student")
    for name in names:
        table.add_column(name, justify="right")
    table.add_column("sum", justify="right")
    table.add_column("remarks", overflow="fold")
    for result in results:
        given = {task.grade_id: _points(task) for task in result.tasks}
        total = "-" if result.score is None else f"{result.score:.2f} / {result.max_score:g}"
        remarks = [f"not graded: {result.error}"] if result.error else list(result.notes)
        table.add_row(escape(result.student), *(given.get(name, "-") for name in names), total, escape("; ".join(remarks)))
    return table


def verdict_text(result: SubmissionResult) -> str:
    """All verdicts of one notebook, as its student reads them."""
    parts = [verdict.as_text(task) for task in result.tasks]
    parts += [f"note: {note}" for note in result.notes]
    if result.error is not None:
        parts.append(f"not graded: {result.error}")
    elif len(result.tasks) > 1:
        parts.append(f"together    {result.score:g} / {result.max_score:g} points")
    return "\n".join(parts)


def _points(task: TaskResult) -> str:
    flag = _FLAGS.get(task.status)
    score = "?" if task.score is None else f"{task.score:.2f}"
    return f"{score} ({flag})" if flag else score
