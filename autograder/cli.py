"""The command line: arguments in, text and exit codes out."""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from autograder.errors import AutograderError, SubmissionError, UsageError
from autograder.kernels.layers import NO_SANDBOX
from autograder.lab import Course
from autograder.results import SubmissionResult
from autograder.validate.findings import SLOW, Check

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

_LARGE_CLASS = 60
"""Of more students than this, the marks are not listed at the end: they are in the gradebook, and in the JSON."""

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


@contextmanager
def _ended_like_interrupted() -> Iterator[None]:
    """SIGTERM, which CI sends to cancel a job, ends a command as Ctrl-C does: workers and scratch folders go first.

    It becomes a KeyboardInterrupt, since nbgrader's steps let no other exception through.
    """
    told: list[int] = []

    def interrupt(signum: int, frame: object) -> None:
        signal.signal(signum, signal.SIG_IGN)  # a second one is not to stop the clearing up
        told.append(signum)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    except KeyboardInterrupt:
        if told:
            raise typer.Exit(128 + told[0]) from None
        raise
    finally:
        signal.signal(signal.SIGTERM, before)


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
    if not notebook.exists():
        raise UsageError(f"{notebook} does not exist: name the notebook to grade")
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
    code = _report([graded.result], json_file, one=True, internal_errors=graded.internal_errors)
    (result,) = graded.result.tasks
    if result.score is not None:  # the verdict rounds it for its reader
        typer.echo(f"in the corpus: `#: score = {result.score}`", err=json_file == "-")
    return code


@app.command()
@_reports_errors
def autograde(
    lab: Annotated[str, typer.Argument(help="The lab.")],
    students: Annotated[str, typer.Option(metavar="GLOB", help="Only students whose names match.")] = "*",
    workers: Annotated[int | None, typer.Option(min=1, help="Processes that grade; by default one per core.")] = None,
    cluster: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Grade on the workers of this Dask scheduler, tcp://... .")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Grade again what has not changed, too.")] = False,
    json_file: Json = None,
    no_progress: Annotated[bool, typer.Option("--no-progress", help="Tell of failures and the end only.")] = False,
    no_sandbox: NoSandbox = False,
) -> int:
    """Grade all that a class handed in for a lab, into the gradebook. Stopped, it goes on when called again."""
    _unprotected(no_sandbox)
    options = {"students": students, "workers": workers, "cluster": cluster, "force": force}
    return _autograde(Course.find(), lab, json_file=json_file, shown=not no_progress, **options)


@app.command()
@_reports_errors
def report(
    lab: Annotated[str, typer.Argument(help="The lab.")],
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="By default classroom/reports/LAB.html.")] = None,
    no_names: Annotated[bool, typer.Option("--no-names", help="Leave out the students, to show it to them.")] = False,
) -> int:
    """Write a page on what a class can and cannot do yet: marks, checks, misconceptions."""
    from autograder.classroom.report import write_report

    typer.echo(write_report(Course.find(), lab, output, names=not no_names))
    return 0


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
def validate(
    labs: Annotated[list[str] | None, typer.Argument(help="The labs; by default all.")] = None,
    quick: Annotated[bool, typer.Option("--quick", help="Leave out the corpus, class secrets and mutants.")] = False,
    without: Annotated[
        list[str] | None,
        typer.Option(metavar="CHECK", help="Leave out one of corpus, stability, mutants; may be given again."),
    ] = None,
    mutants: Annotated[
        int | None, typer.Option(min=0, help="Mutants tried for each task; by default what the lab states, else 40.")
    ] = None,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes that grade; by default one per core.")] = None,
    json_file: Json = None,
) -> int:
    """Prove labs sound, before a student sees them."""
    from autograder.validate.gate import validate as run
    from autograder.validate.table import report_lines, report_table

    def tell(text: str) -> None:
        typer.echo(f"checking {text}", err=True)

    left_out = SLOW if quick else frozenset(map(_slow_check, without or ()))
    with _ended_like_interrupted():
        report = run(Course.find(), labs or (), without=left_out, limit=mutants, workers=workers, on_step=tell)
    to_stdout = json_file == "-"
    Console(stderr=to_stdout, width=None if sys.stdout.isatty() else 140, highlight=False).print(report_table(report))
    for line in report_lines(report):
        typer.echo(line, err=to_stdout)
    if json_file is not None:
        _write_json(report.to_json(), json_file)
    return 0 if report.ok else 1


def _slow_check(name: str) -> Check:
    for check in SLOW:
        if check == name:
            return check
    raise UsageError(f"--without {name}: only these can be left out: {', '.join(sorted(SLOW))}")


@app.command()
@_reports_errors
def new(
    lab: Annotated[str, typer.Argument(help="Its name, as in lab08_pooling.")],
    title: Annotated[str | None, typer.Option(help="Its title; by default made of its name.")] = None,
) -> int:
    """Begin a new lab, with a notebook, graders and a corpus that are sound from the start."""
    from autograder.validate.scaffold import create

    for path in create(Course.find(), lab, title=title):
        typer.echo(path)
    typer.echo(
        f"\n{lab} is there: open source/{lab}/{lab}.ipynb, make it yours, then `autograder release {lab}` and "
        f"`autograder validate {lab}`. docs/authoring.md walks you through it."
    )
    return 0


@app.command()
@_reports_errors
def bundle(
    repository: Annotated[
        str | None, typer.Option(metavar="OWNER/NAME", help="On GitHub, for the badges; by default git's origin.")
    ] = None,
) -> int:
    """Pack what students get: notebooks, the package that they import, the environment, a README."""
    from autograder.validate.bundle import bundle as pack

    course = Course.find()
    archive = pack(course, repository=repository)
    typer.echo(f"{archive.relative_to(course.root)}, {archive.stat().st_size / 1000:.0f} kB")
    return 0


@app.command()
@_reports_errors
def bench(
    kernels: Annotated[int, typer.Option(min=1, help="Kernels that are started one after the other.")] = 200,
    submissions: Annotated[int, typer.Option(min=0, help="A class, 12 or more; of one task, four times as many.")] = 16,
    many: Annotated[int, typer.Option(min=0, help="A large class as well, of one task; 0 leaves it out.")] = 1000,
    json_file: Json = None,
) -> int:
    """Measure kernels, how soon they are ready and what they cost; and a class, against nbgrader's own autograde."""
    from autograder.bench import as_table
    from autograder.bench import run as measure
    from autograder.classroom.bench import as_table as class_table
    from autograder.classroom.bench import class_bench
    from autograder.classroom.excerpt import one_task

    def tell(text: str) -> None:
        typer.echo(f"measuring {text}", err=True)

    if 0 < submissions < 12:
        raise UsageError(f"--submissions {submissions}: it takes 12 to tell starting from grading, or 0 for no class")
    course = Course.find()
    console = Console(stderr=json_file == "-", width=None if sys.stdout.isatty() else 110, highlight=False)
    results = measure(course, kernels=kernels, on_step=tell)
    console.print(as_table(results))
    if submissions:
        with tempfile.TemporaryDirectory(prefix="autograder-bench-") as scratch:
            small = one_task(course, Path(scratch, "course"))
            found = class_bench(small, submissions=4 * submissions, unchanged=0, many=many, on_step=tell)
        results["class of one task"] = found
        console.print(class_table(found, "a class of one task"))
        results["class of a whole lab"] = class_bench(course, submissions=submissions, stock=2, on_step=tell)
        console.print(class_table(results["class of a whole lab"], "a class of a whole lab"))
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
    code = max(_autograde(course, lab) for lab in labs)
    gradebook = Gradebook(course)
    for lab in labs:
        gradebook.feedback(course.lab(lab))
    pages = sorted((course.classroom / "feedback").glob("*/*/*.html"))
    typer.echo(f"\n{len(pages)} feedback pages lie in classroom/feedback; one of them:\n{pages[0]}")
    return code


def _autograde(course: Course, lab: str, *, json_file: str | None = None, shown: bool = True, **options: Any) -> int:
    from autograder.classroom.lock import Stopped
    from autograder.classroom.progress import Display, summary
    from autograder.classroom.run import autograde as run
    from autograder.classroom.statistics import count

    console = Console(stderr=True, width=None if sys.stderr.isatty() else 140, highlight=False)
    start = time.monotonic()
    try:
        with Display(console, lab, shown=shown) as display:
            results = run(
                course,
                lab,
                on_start=display.start,
                on_progress=display.step,
                on_notice=display.notice,
                **options,
            )
    except Stopped as stopped:
        typer.echo(f"autograder: {stopped}", err=True)
        return 128 + stopped.signum
    code = _report(results, json_file)
    counted = count(results, seconds=display.seconds)
    _console(json_file).print(*summary(counted, took=time.monotonic() - start), sep="\n")
    return code


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
    elif len(results) <= _LARGE_CLASS:
        _console(json_file).print(marks_table(results[0].lab, results))
    if json_file is not None:
        data = [result.to_json() for result in results]
        _write_json(data[0] if one else data, json_file)
    return 0 if all(result.gradable for result in results) else 1


def _console(json_file: str | None) -> Console:
    """Where to print what is for people: standard output, unless that gets the JSON."""
    return Console(stderr=json_file == "-", width=None if sys.stdout.isatty() else 140, highlight=False)


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
