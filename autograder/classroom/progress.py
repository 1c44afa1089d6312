"""What a person sees while a class is graded, and when it has been."""

from __future__ import annotations

import statistics
import time
from collections.abc import Sequence
from types import TracebackType

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.markup import escape
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from autograder.classroom.run import Progress
from autograder.classroom.statistics import Statistics, histogram
from autograder.kernels.outputs import printable

_FAILURES_SHOWN = 5
_SECONDS_BETWEEN_LINES = 5.0


class Display:
    """Shows how far a run has come: a table that stays up to date in a terminal, else a line now and then.

    Use it as a context; give `start`, `step` and `notice` to `autograde`.
    """

    def __init__(self, console: Console, lab: str, *, shown: bool = True) -> None:
        self._console = console
        self._lab = lab
        self._shown = shown
        self._live = (
            Live(console=console, refresh_per_second=4, transient=True) if shown and console.is_terminal else None
        )
        self._begun = time.monotonic()
        self._told = 0.0
        self._total = self._to_grade = self._done = self._graded = self._unchanged = 0
        self._failures: list[tuple[str, str]] = []
        self.seconds: dict[str, float] = {}

    def __enter__(self) -> Display:
        if self._live is not None:
            self._live.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        if self._live is not None:
            self._live.stop()

    def start(self, total: int, to_grade: int) -> None:
        """Called when it is known what there is to do."""
        self._total, self._to_grade, self._begun = total, to_grade, time.monotonic()
        if self._shown and self._live is None:
            self._console.print(f"{self._lab}: {total} submissions, {to_grade} of them to be graded")
        self._show()

    def step(self, progress: Progress) -> None:
        """Called for each submission that is done."""
        self._done = progress.done
        result = progress.result
        if progress.seconds:
            self._graded += 1
            self.seconds[result.student] = progress.seconds
        self._unchanged += progress.unchanged
        if result.error is not None:
            self._fail(result.student, f"not graded: {result.error}")
        for error in progress.internal_errors:
            self._fail(result.student, f"internal error, left for manual grading: {error}")
        self._show()

    def notice(self, line: str) -> None:
        """Called with what else there is to know."""
        self._console.print(Text(printable(line)))

    @property
    def rate(self) -> float:
        """Submissions graded per second, since the run began."""
        return self._graded / max(time.monotonic() - self._begun, 1e-6)

    def _fail(self, student: str, what: str) -> None:
        self._failures.append((student, what))
        self._console.print(Text(printable(f"{student}: {what}")))

    def _show(self) -> None:
        if self._live is not None:
            self._live.update(self._table())
        elif self._shown and self._done:
            now = time.monotonic()
            if self._done == self._total or now - self._told >= _SECONDS_BETWEEN_LINES:
                self._told = now
                self._console.print(self._line())

    def _line(self) -> str:
        parts = [f"[{self._done}/{self._total}]", f"{self._graded} graded", f"{self._unchanged} unchanged"]
        parts += [f"{len(self._failures)} failures"] if self._failures else []
        parts += [f"{self.rate:.1f}/s"] if self._graded else []
        parts += [f"{_duration(self._left())} left"] if self._done < self._total else []
        return escape(" ".join([parts[0], ", ".join(parts[1:])]))

    def _left(self) -> float | None:
        left = self._to_grade - self._graded
        return left / self.rate if self._graded else None

    def _table(self) -> RenderableType:
        table = Table(title=self._lab, title_justify="left", title_style="bold", box=None, padding=(0, 3, 0, 0))
        for name in ("done", "left", "graded", "unchanged", "rate", "time left", "failures"):
            table.add_column(name, justify="right")
        rate = f"{self.rate:.1f}/s" if self._graded else "-"
        failures = Text(str(len(self._failures)), style="bold red" if self._failures else "")
        table.add_row(
            str(self._done), str(self._total - self._done), str(self._graded), str(self._unchanged), rate,
            _duration(self._left()), failures,
        )  # fmt: skip
        return Group(ProgressBar(max(self._total, 1), self._done, width=72), table)


def summary(statistics_: Statistics, *, took: float | None = None) -> list[RenderableType]:
    """What there is to say about a class at the end: marks, hardest checks, students to look at, time."""
    parts: list[RenderableType] = []
    if statistics_.scores:
        parts.append(_marks(statistics_))
    hardest = statistics_.hardest[:5]
    if hardest:
        table = Table(title="hardest checks", title_justify="left", box=None, padding=(0, 2, 0, 0), show_header=False)
        for check in hardest:
            name = Text(printable(f"{check.task}: {check.name}"))
            table.add_row(f"{check.passed} of {check.total} passed", name)
        parts.append(table)
    if statistics_.misconceptions:
        table = Table(title="misconceptions", title_justify="left", box=None, padding=(0, 2, 0, 0), show_header=False)
        for held in statistics_.misconceptions[:5]:
            table.add_row(_students(len(held.students)), Text(printable(f"{held.task}: {held.cause}")))
        parts.append(table)
    if statistics_.to_look_at:
        table = Table(title="to look at", title_justify="left", box=None, padding=(0, 2, 0, 0), show_header=False)
        for student, what in statistics_.to_look_at[:20]:
            table.add_row(Text(printable(student)), Text(printable(what)))
        if len(statistics_.to_look_at) > 20:
            table.add_row("", f"and {len(statistics_.to_look_at) - 20} more")
        parts.append(table)
    if statistics_.waiting:
        parts.append(Text(f"{_students(statistics_.waiting)} with answers that wait for a person's mark"))
    parts += _time(statistics_.seconds, took)
    return _spaced(parts)


def _marks(counted: Statistics) -> Table:
    mean, median = statistics.fmean(counted.scores), statistics.median(counted.scores)
    title = f"marks of {_students(counted.graded)}: mean {mean:.2f}, median {median:.2f} of {counted.max_score:g}"
    table = Table(title=title, title_justify="left", box=None, padding=(0, 2, 0, 0), show_header=False)
    rows = histogram(counted.scores, counted.max_score)
    most = max(number for _, _, number in rows)
    for low, high, number in rows:
        table.add_row(f"{low:.1f} to {high:.1f}", str(number), "█" * round(40 * number / most))
    return table


def _time(seconds: dict[str, float], took: float | None) -> list[RenderableType]:
    if not seconds:
        return []
    each = sorted(seconds.values())
    slowest = max(seconds, key=lambda student: seconds[student])
    text = f"time per student: median {statistics.median(each):.1f} s, longest {each[-1]:.1f} s ({slowest})"
    if took is not None:
        text += f"; {len(each)} graded in {_duration(took)}, {len(each) / took:.1f} a second"
    return [Text(printable(text))]


def _spaced(parts: Sequence[RenderableType]) -> list[RenderableType]:
    return [item for part in parts for item in (Text(""), part)]


def _students(number: int) -> str:
    return f"{number} student" if number == 1 else f"{number} students"


def _duration(seconds: float | None) -> str:
    if seconds is None:
        return "-"
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
