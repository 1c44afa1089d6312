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
    Status.MISSING: "missing",
    Status.CRASHED: "crashed",
    Status.TIMEOUT: "timeout",
    Status.INTERNAL_ERROR: "internal error",
}


def marks_table(lab: str, results: Sequence[SubmissionResult]) -> Table:
    """One row per student: the sum, the tasks on which points are missing, and what there is to say."""
    table = Table(title=lab, title_justify="left")
    table.add_column("student")
    table.add_column("points", justify="right", no_wrap=True)
    table.add_column("missing points", overflow="fold")
    if any(result.error or result.notes for result in results):
        table.add_column("remarks", overflow="fold")
    for result in results:
        total = "-" if result.score is None else f"{result.score:.2f} / {result.max_score:g}"
        missing = [_points(task) for task in result.tasks if task.score != task.max_score]
        remarks = [f"not graded: {result.error}"] if result.error else list(result.notes)
        cells = [printable(result.student), total, ", ".join(missing), printable("; ".join(remarks))]
        table.add_row(*map(escape, cells[: len(table.columns)]))
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
    """A task that has not got its full points: "convolve 1.5 of 2", "sigma_and_sobel by hand"."""
    if task.status is Status.MANUAL:
        return f"{task.grade_id} by hand"
    flag = f" ({_FLAGS[task.status]})" if task.status in _FLAGS else ""
    score = "?" if task.score is None else f"{task.score:.3g}"
    return f"{task.grade_id} {score} of {task.max_score:g}{flag}"
