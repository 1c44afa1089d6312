"""The verdict under a graded cell: score, one line per check, cause and hint."""

from __future__ import annotations

from html import escape
from textwrap import wrap

from nbformat import NotebookNode
from nbformat.v4 import new_output

from autograder.notebook import grade_id
from autograder.results import Outcome, Status, SubmissionResult, TaskResult

_COLOURS = {Outcome.OK: "#00695c", Outcome.FAIL: "#b23c00", Outcome.SKIPPED: "#5f6368", Outcome.ERROR: "#6a1b9a"}
_WIDTH = 100
"""Characters that a line of a feedback page holds."""

_REMARKS = {
    Status.CRASHED: "your code ended the Python process",
    Status.TIMEOUT: "your code did not finish in time",
    Status.MISSING: "there is nothing to grade",
    Status.INTERNAL_ERROR: "grading failed, which is our fault: a person will mark this task",
    Status.MANUAL: "a person will mark this task",
}


def points(task: TaskResult) -> str:
    """ "3 / 4 points", or what stands in its place while a person has still to mark it."""
    given = "?" if task.score is None else f"{task.score:.3f}".rstrip("0").rstrip(".")
    return f"{given} / {task.max_score:g} points"


def as_text(task: TaskResult, notes: tuple[str, ...] = ()) -> str:
    """The verdict as a student reads it, in plain text."""
    return "\n".join(line for line, _ in _lines(task, notes))


def write(nb: NotebookNode, result: SubmissionResult) -> None:
    """Replace, in place, the outputs of each graded code cell by its verdict.

    The verdict is an `execute_result`: its plain text is the score, which nbgrader's SaveAutoGrades reads,
    and its HTML is what a person reads. No stderr output is left, as nbgrader counts that as a failure.
    """
    cells = {name: cell for cell in nb.cells if (name := grade_id(cell)) is not None}
    for index, task in enumerate(result.tasks):
        cell = cells[task.grade_id]
        if cell.cell_type != "code":
            continue
        notes = tuple(note for note in result.notes if _concerns(note, task.grade_id, first=index == 0, result=result))
        data = {"text/plain": repr(task.score or 0.0), "text/html": _as_html(task, notes)}
        cell.outputs = [new_output("execute_result", data, execution_count=1)]
        cell.execution_count = 1


def _concerns(note: str, name: str, *, first: bool, result: SubmissionResult) -> bool:
    """Whether a note belongs under this task: the one that it quotes, or else the first."""
    if f"'{name}'" in note or f"'{name}_" in note:
        return True
    return first and not any(f"'{task.grade_id}'" in note or f"'{task.grade_id}_" in note for task in result.tasks)


def _lines(task: TaskResult, notes: tuple[str, ...]) -> list[tuple[str, Outcome | None]]:
    lines: list[tuple[str, Outcome | None]] = [(f"{task.grade_id}    {points(task)}", None)]
    if task.status in _REMARKS:
        lines.append((f"  {_REMARKS[task.status]}", Outcome.FAIL))
    told: set[str] = set()
    for check in task.checks:
        if check.outcome is not Outcome.SKIPPED:
            lines.append((f"  {check.outcome:<4}  {check.name}", check.outcome))
            message = "for the same reason as above" if check.message and check.message in told else check.message
            lines += [(f"        {line}", None) for line in message.splitlines()]
            told.add(check.message)
    # What was skipped for one reason stands together, after all that was checked.
    for reason in dict.fromkeys(check.message for check in task.checks if check.outcome is Outcome.SKIPPED):
        lines.append((f"  {Outcome.SKIPPED}    {reason}", Outcome.SKIPPED))
        lines += [(f"          {check.name}", Outcome.SKIPPED) for check in task.checks if check.message == reason]
    lines += [(f"  note: {note}", Outcome.SKIPPED) for note in notes]
    return lines


def _as_html(task: TaskResult, notes: tuple[str, ...]) -> str:
    """The same lines, coloured, and wrapped to a page. Every text is escaped: some of it quotes the student."""
    rows = []
    for number, (line, outcome) in enumerate(_lines(task, notes)):
        indent = " " * (len(line) - len(line.lstrip()) + 4)
        text = escape("\n".join(wrap(line, _WIDTH, subsequent_indent=indent, drop_whitespace=False) or [""]))
        style = "font-weight:bold" if number == 0 else f"color:{_COLOURS[outcome]}" if outcome is not None else ""
        rows.append(f'<span style="{style}">{text}</span>' if style else text)
    return '<pre class="verdict" style="line-height:1.5">' + "\n".join(rows) + "</pre>"
