"""The command line: arguments in, text and exit codes out."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from autograder.errors import AutograderError, SubmissionError, UsageError
from autograder.kernels.layers import NO_SANDBOX
from autograder.lab import Course
from autograder.results import SubmissionResult

app = typer.Typer(
    help="Marks the course's notebooks, from outside the student's process.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Json = Annotated[
    str | None, typer.Option("--json", metavar="FILE", help="Write the results as JSON; - for standard output.")
]

NoSandbox = Annotated[
    bool, typer.Option("--no-sandbox", help="Run notebooks unprotected: for your own only, never for a student's.")
]


def _unprotected(no_sandbox: bool) -> None:
    """Do without a sandbox, for this process and its workers, and say so."""
    if no_sandbox:
        os.environ["AUTOGRADER_LAYERS"] = NO_SANDBOX
        typer.echo(
            "WARNING: --no-sandbox: notebooks run as you, with your files and your network. "
            "Use it for notebooks of your own only.",
            err=True,
        )


def _reports_errors(command: Callable[..., int]) -> Callable[..., None]:
    """A fault becomes one line and an exit code: 2 for a wrong call, 1 for all else."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        try:
            code = command(*args, **kwargs)
        except AutograderError as error:
            typer.echo(f"autograder: {error}", err=True)
            code = 2 if isinstance(error, UsageError) else 1
        raise typer.Exit(code)

    return run


@app.command()
@_reports_errors
def check(
    notebook: Annotated[Path, typer.Argument(help="The notebook to grade.")],
    lab: Annotated[str | None, typer.Option(help="The lab that it belongs to; by default its name tells.")] = None,
    json_file: Json = None,
    no_sandbox: NoSandbox = False,
) -> int:
    """Grade one notebook; no gradebook and no folders of a class are needed."""
    from autograder.grading.grade import grade, guess_lab, ungradable
    from autograder.notebook import read_notebook

    _unprotected(no_sandbox)
    course = Course.find()
    known = course.lab(lab) if lab is not None else None
    try:
        nb = read_notebook(notebook)
        known = known or course.lab(guess_lab(course, notebook, nb))
    except SubmissionError as error:
        if known is None and notebook.stem in course.lab_names:
            known = course.lab(notebook.stem)
        if known is None:
            raise
        return _report([ungradable(notebook.stem, known, error)], json_file, one=True)
    graded = grade(nb, known, student=notebook.stem)
    return _report([graded.result], json_file, one=True, internal_errors=graded.internal_errors)


@app.command()
@_reports_errors
def task(
    lab: Annotated[str, typer.Argument(help="The lab.")],
    grade_id: Annotated[str, typer.Argument(help="The task, by its grade_id.")],
    source: Annotated[Path, typer.Argument(help="A Python file: what would stand in the answer cell.")],
    json_file: Json = None,
    no_sandbox: NoSandbox = False,
) -> int:
    """Grade one task from plain Python source."""
    from autograder.grading.grade import grade_task

    _unprotected(no_sandbox)
    course = Course.find()
    try:
        text = source.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{source} cannot be read: {getattr(error, 'strerror', None) or 'it is not UTF-8 text'}"
        ) from error
    graded = grade_task(course.lab(lab), grade_id, text, student=source.stem)
    return _report([graded.result], json_file, one=True, internal_errors=graded.internal_errors)


@app.command()
@_reports_errors
def autograde(
    lab: Annotated[str, typer.Argument(help="The lab.")],
    students: Annotated[str, typer.Option(metavar="GLOB", help="Only students whose names match.")] = "*",
    workers: Annotated[int | None, typer.Option(min=1, help="Processes that grade; by default one per core.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Grade again what has not changed, too.")] = False,
    json_file: Json = None,
    no_sandbox: NoSandbox = False,
) -> int:
    """Grade all that a class handed in for a lab, into the gradebook."""
    _unprotected(no_sandbox)
    return _autograde(Course.find(), lab, students, workers, force, json_file)


@app.command()
@_reports_errors
def release(labs: Annotated[list[str] | None, typer.Argument(help="The labs; by default all.")] = None) -> int:
    """Build release/ from source/, and enter the labs into the gradebook."""
    from autograder.classroom.gradebook import Gradebook

    course = Course.find()
    gradebook = Gradebook(course)
    for name in labs or course.lab_names:
        gradebook.release(name)
        typer.echo(f"release/{name}/{name}.ipynb")
    return 0


@app.command()
@_reports_errors
def bench(
    kernels: Annotated[int, typer.Option(min=1, help="Kernels that are started one after the other.")] = 200,
    json_file: Json = None,
) -> int:
    """Measure the kernels: how soon they are ready, what they cost, and that nothing is left of them."""
    from autograder.bench import as_table
    from autograder.bench import run as measure

    results = measure(Course.find(), kernels=kernels, on_step=lambda text: typer.echo(f"measuring {text}", err=True))
    Console(stderr=json_file == "-", width=None if sys.stdout.isatty() else 110, highlight=False).print(
        as_table(results)
    )
    if json_file is not None:
        _write_json(results, json_file)
    return 0


@app.command()
@_reports_errors
def doctor() -> int:
    """Tell which layers of the sandbox, packages, data and limits are active here."""
    from autograder.classroom.table import doctor_report
    from autograder.kernels.layers import SandboxUnavailable, chosen_layers

    typer.echo(doctor_report(Course.find()))
    try:
        chosen = chosen_layers()
    except SandboxUnavailable as error:
        typer.echo(f"\n{error}")
        return 1
    typer.echo(
        f"\nNotebooks run behind: {', '.join(chosen)}"
        if chosen
        else "\nNotebooks run UNPROTECTED: $AUTOGRADER_LAYERS is 'none'"
    )
    return 0


@app.command()
@_reports_errors
def demo() -> int:
    """Grade the sample class and say where its feedback lies."""
    from autograder.classroom.demo import hand_in
    from autograder.classroom.gradebook import Gradebook

    course = Course.find()
    submissions = hand_in(course)
    labs = sorted({path.parent.name for path in submissions})
    code = max(_autograde(course, lab, "*", None, False, None) for lab in labs)
    gradebook = Gradebook(course)
    for lab in labs:
        gradebook.feedback(course.lab(lab))
    pages = sorted((course.classroom / "feedback").glob("*/*/*.html"))
    typer.echo(f"\n{len(pages)} feedback pages lie in classroom/feedback; one of them:\n{pages[0]}")
    return code


def _autograde(course: Course, lab: str, students: str, workers: int | None, force: bool, json_file: str | None) -> int:
    from autograder.classroom.run import Progress
    from autograder.classroom.run import autograde as run

    def show(progress: Progress) -> None:
        what = "unchanged" if progress.unchanged else progress.result.error or "graded"
        typer.echo(f"[{progress.done}/{progress.total}] {progress.result.student}: {what}", err=True)
        for error in progress.internal_errors:
            typer.echo(f"internal error, left for manual grading: {error}", err=True)

    return _report(run(course, lab, students=students, workers=workers, force=force, on_progress=show), json_file)


def _report(
    results: Sequence[SubmissionResult],
    json_file: str | None,
    *,
    one: bool = False,
    internal_errors: Sequence[str] = (),
) -> int:
    """Print results, write them as JSON where asked, and give the exit code."""
    from autograder.classroom.table import marks_table, verdict_text

    for error in internal_errors:
        typer.echo(f"internal error, left for manual grading: {error}", err=True)
    to_stdout = json_file == "-"
    if one:
        typer.echo(verdict_text(results[0]), err=to_stdout)
    else:
        console = Console(stderr=to_stdout, width=None if sys.stdout.isatty() else 140, highlight=False)
        console.print(marks_table(results[0].lab, results))
    if json_file is not None:
        data = [result.to_json() for result in results]
        _write_json(data[0] if one else data, json_file)
    return 0 if all(result.gradable for result in results) else 1


def _write_json(data: Any, json_file: str) -> None:
    text = json.dumps(data, indent=2, ensure_ascii=False, allow_nan=False)
    if json_file == "-":
        typer.echo(text)
        return
    try:
        Path(json_file).write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{json_file} cannot be written: {error.strerror}") from error


def main() -> None:
    """The `autograder` command."""
    app()
