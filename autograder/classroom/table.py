"""Marks and verdicts for people to read in a terminal."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

from rich.markup import escape
from rich.table import Table

from autograder.grading import verdict
from autograder.kernels.layers import layers
from autograder.kernels.outputs import printable
from autograder.kernels.sandbox.plan import Plan
from autograder.kernels.session import Limits
from autograder.lab import Course
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
        table.add_row(
            escape(printable(result.student)),
            *(given.get(name, "-") for name in names),
            total,
            escape(printable("; ".join(remarks))),
        )
    return table


def verdict_text(result: SubmissionResult) -> str:
    """All verdicts of one notebook, as its student reads them."""
    parts = [verdict.as_text(task) for task in result.tasks]
    parts += [f"note: {note}" for note in result.notes]
    if result.error is not None:
        parts.append(f"not graded: {result.error}")
    elif len(result.tasks) > 1:
        parts.append(f"together    {result.score:g} / {result.max_score:g} points")
    return printable("\n".join(parts))


def doctor_report(course: Course) -> str:
    """What is active on this machine: layers of the sandbox, data, packages and limits."""
    lines = ["sandbox"]
    for layer in layers():
        lines.append(f"  {'on ' if layer.works else 'OFF'}  {layer.name:<11} {layer.protects}")
        if not layer.works:
            lines.append(f"       {'':<11} to turn it on: {layer.remedy}")
    limits, plan = Limits(), Plan((), (), (), "", "", (), 0, 0)
    data = os.environ.get("COURSE_DATA")
    stands = data if data and os.path.isdir(data) else "not set: labs use what their dependencies ship"
    lines += [
        "limits",
        f"  wall time   {limits.cell_seconds} s a cell, {limits.call_seconds:g} s a call, "
        f"{limits.notebook_seconds:g} s a notebook",
        f"  memory      {plan.memory_bytes / 1e9:.1f} GB, {plan.processes} processes, {plan.cpu_seconds} s of CPU time",
        f"  files       {plan.home_bytes / 1e6:.0f} MB of working folder, {plan.open_files} open files",
        f"  output      {limits.output_bytes / 1e6:g} MB a cell, {limits.reply_bytes / 1e6:.0f} MB a message",
        "packages",
        *(f"  {name:<15} {_version(name)}" for name in ("numpy", "torch", "keras", "tensorflow-cpu", "nbgrader")),
        "data",
        f"  COURSE_DATA     {stands}",
        f"  course          {course.root}",
    ]
    return "\n".join(lines)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _points(task: TaskResult) -> str:
    flag = _FLAGS.get(task.status)
    score = "?" if task.score is None else f"{task.score:.2f}"
    return f"{score} ({flag})" if flag else score
