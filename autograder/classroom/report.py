"""One page on what a class can and cannot do yet: what an instructor teaches from next."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import TypeVar

from autograder.classroom import plots
from autograder.classroom.gradebook import Gradebook
from autograder.classroom.statistics import CheckCount, Misconception, Statistics, count
from autograder.classroom.store import Store, handed_in, submission_hash
from autograder.errors import UsageError
from autograder.kernels.outputs import printable
from autograder.lab import Course, Lab

_T = TypeVar("_T", CheckCount, Misconception)

_STYLE = """
:root { --ink: #1f2328; --soft: #57606a; --line: #d8dee4; --back: #f6f8fa; --warm: #b23c00; --cool: #00695c }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 60rem; color: var(--ink); background: #fff;
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2 }
h2 { margin: 3rem 0 .4rem; padding-top: 1.2rem; border-top: 1px solid var(--line); font-size: 1.35rem }
h3 { margin: 0 0 .2rem; font-size: 1.05rem }
p { margin: .4rem 0 1rem; max-width: 46rem }
.soft { color: var(--soft) }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .8rem;
  margin: 1.6rem 0 0; padding: 0 }
.facts div { padding: .8rem 1rem; background: var(--back); border-radius: .5rem }
.facts dt { color: var(--soft); font-size: .85rem }
.facts dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.3 }
.teach { margin: 1rem 0; padding: 0; list-style: none; counter-reset: teach }
.teach li { position: relative; margin: 0 0 .9rem; padding: .9rem 1.1rem .9rem 4.2rem; border: 1px solid var(--line);
  border-left: 4px solid var(--warm); border-radius: .4rem; break-inside: avoid }
.teach .number { position: absolute; left: 1rem; top: .85rem; width: 2.4rem; color: var(--warm); font-size: 1.5rem;
  font-weight: 700; line-height: 1.2; text-align: right }
.teach p { margin: .15rem 0 0 }
figure { margin: 1rem 0 }
figure img { display: block; max-width: 100%; height: auto }
table { width: 100%; border-collapse: collapse; font-size: .92rem }
caption { padding: .2rem 0 .4rem; color: var(--soft); text-align: left }
th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
th { color: var(--soft); font-weight: 600 }
td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
details { margin: .6rem 0 1rem }
summary { color: var(--soft); cursor: pointer }
code { font: .92em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace }
@media print { body { padding: 0; max-width: none } details > summary { display: none } }
"""


def write_report(course: Course, name: str, output: Path | None = None, *, names: bool = True) -> Path:
    """Write the report on a lab that has been graded, and return where it lies.

    Args:
        output: by default `classroom/reports/<lab>.html`.
        names: whether to say which students; without, the page can be shown to the class.

    Raises:
        UsageError: there is no such lab, it has not been graded, or `output` cannot be written.
    """
    lab = course.lab(name)
    output = output or course.classroom / "reports" / f"{name}.html"
    page = _page(course, lab, names=names)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(page, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror}") from error
    return output


def _page(course: Course, lab: Lab, *, names: bool) -> str:
    store = Store(course, lab.name)
    results, seconds = [], {}
    missing = changed = 0
    for folder in handed_in(course, lab):
        entry = store.get(folder.parent.name)
        if entry is None:
            missing += 1
            continue
        path = folder / f"{lab.name}.ipynb"
        changed += not path.is_file() or submission_hash(path.read_bytes()) != entry.submission
        results.append(entry.result)
        seconds[folder.parent.name] = entry.seconds
    if not results:
        raise UsageError(f"{lab.name} has not been graded yet: run `autograder autograde {lab.name}` first")
    standing = Gradebook(course).scores(lab.name)
    scores = {student: score for student, (score, _) in standing.items()}
    counted = count(results, seconds=seconds, scores=scores)
    sections = [
        _head(lab, counted, missing=missing, changed=changed),
        _teach(counted, names=names),
        _marks(counted),
        _checks(counted),
        _misconceptions(counted),
        _students(counted, names=names),
        _time(counted, names=names),
    ]
    if names:
        rows = [
            (result.student, _points(scores.get(result.student, result.score)), _points(result.max_score))
            for result in results
        ]
        sections.append(
            "<h2>All marks</h2>\n<details><summary>Show the table</summary>\n"
            + _table(("student", "points", "of"), rows, numbers=(1, 2))
            + "</details>"
        )
    body = "\n".join(section for section in sections if section)
    title = f"{lab.name}: what the class can do"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _head(lab: Lab, counted: Statistics, *, missing: int, changed: int) -> str:
    facts = [("graded", str(counted.graded))]
    if counted.scores:
        full = sum(score >= counted.max_score - 1e-6 for score in counted.scores)
        facts += [
            ("mean", f"{statistics.fmean(counted.scores):.2f}"),
            ("median", f"{statistics.median(counted.scores):.2f}"),
            ("points to have", f"{counted.max_score:g}"),
            ("full marks", str(full)),
        ]
    facts.append(("to look at", str(len({student for student, _ in counted.to_look_at}))))
    notes = []
    if counted.waiting:
        notes.append(
            f"{_people(counted.waiting)} wrote answers that wait for a person's mark, and count as 0 until then."
        )
    if missing:
        notes.append(f"{_submissions(missing)} not been graded yet.")
    if changed:
        notes.append(f"{_submissions(changed)} been handed in anew since.")
    if missing or changed:
        notes.append(f"Run <code>autograder autograde {_text(lab.name)}</code> to bring this page up to date.")
    date = time.strftime("%d %B %Y, %H:%M").lstrip("0")
    boxes = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in facts)
    note = f'\n<p class="soft">{" ".join(notes)}</p>' if notes else ""
    return (
        f"<h1>{_text(_title(lab))}</h1>\n"
        f'<p class="soft">What the class can do, and what to teach next. <code>{_text(lab.name)}</code>, {date}.</p>\n'
        f'<dl class="facts">{boxes}</dl>{note}'
    )


def _title(lab: Lab) -> str:
    """The heading of the lab's notebook."""
    for cell in lab.release.cells:
        for line in cell.source.splitlines():
            if cell.cell_type == "markdown" and line.startswith("# "):
                return str(line[2:].strip())
    return lab.name


def _teach(counted: Statistics, *, names: bool) -> str:
    """The misconceptions that most students hold, and, where none is known, the checks that most fail."""
    items: list[tuple[int, str, str]] = []
    for held in counted.misconceptions[:4]:
        shows = f"It shows in {_quoted(sorted(held.checks, key=lambda name: -held.checks[name])[:2])}."
        hint = f"<p>Hint: <em>{_text(held.hint)}</em></p>" if held.hint else ""
        about = f"<code>{_text(held.task)}</code>. {shows}{_who(held.students, names)}"
        items.append((len(held.students), f"<h3>{_sentence(held.cause)}</h3>{hint}", about))
    for check in sorted(counted.checks, key=lambda check: -check.unexplained)[: 4 - len(items)]:
        if check.unexplained > 1:
            about = (
                f"<code>{_text(check.task)}</code>. They fail this check in ways that no known misconception explains"
            )
            items.append(
                (check.unexplained, f"<h3>{_sentence(check.name)}</h3>", f"{about}: read some of the answers.")
            )
    if len(counted.unfinished) > 1:
        about = f"They passed no check at all.{_who(counted.unfinished, names)}"
        items.append((len(counted.unfinished), "<h3>Nothing that works yet</h3>", about))
    if not items:
        return ""
    listed = "\n".join(
        f'<li><span class="number">{number}</span>{what}<p class="soft">{about}</p></li>'
        for number, what, about in sorted(items, key=lambda item: -item[0])
    )
    intro = "The number is how many students it concerns."
    return f'<h2>Teach this next</h2>\n<p>{intro}</p>\n<ol class="teach">\n{listed}\n</ol>'


def _marks(counted: Statistics) -> str:
    if not counted.scores:
        return ""
    picture, alt = plots.scores(counted)
    return "<h2>Marks</h2>\n" + _figure(picture, alt)


def _checks(counted: Statistics) -> str:
    if not counted.checks:
        return ""
    parts = [
        "<h2>Checks</h2>\n<p>Each bar is the whole class. A check is <em>not reached</em> when another one that it "
        "depends on has failed before.</p>"
    ]
    for task, checks in _by_task(counted.checks):
        picture, alt = plots.checks(task, checks)
        rows = [
            (str(number), c.name, f"{c.rate:.0%}", str(c.passed), str(c.failed), str(c.skipped))
            for number, c in enumerate(checks, start=1)
        ]
        head = ("", "check", "pass rate", "passed", "failed", "not reached")
        table = _table(head, rows, numbers=(0, 2, 3, 4, 5))
        parts.append(f"{_figure(picture, alt)}\n<details><summary>The same in numbers</summary>\n{table}</details>")
    return "\n".join(parts)


def _misconceptions(counted: Statistics) -> str:
    if not counted.misconceptions:
        return ""
    parts = [
        "<h2>Misconceptions</h2>\n<p>Whenever a wrong result is the one that a known mistake gives, the feedback names "
        "that mistake as the likely cause. One student can hold several.</p>"
    ]
    for task, held in _by_task(counted.misconceptions):
        picture, alt = plots.misconceptions(task, held, counted.graded)
        parts.append(_figure(picture, alt))
        names = list(dict.fromkeys(check.name for check in counted.checks if check.task == task))
        picture, alt = plots.causes_by_check(task, held, names)
        parts.append(_figure(picture, alt))
    return "\n".join(parts)


def _students(counted: Statistics, *, names: bool) -> str:
    parts = []
    if names and counted.to_look_at:
        parts.append(_table(("student", "what happened"), counted.to_look_at))
    elif counted.to_look_at:
        parts.append(f"<p>{_people(len({student for student, _ in counted.to_look_at}))}.</p>")
    if names and counted.unfinished:
        parts.append(f"<p>Passed no check at all: {_text(', '.join(counted.unfinished))}.</p>")
    return "<h2>Students to look at</h2>\n" + "\n".join(parts) if parts else ""


def _time(counted: Statistics, *, names: bool) -> str:
    known = {student: seconds for student, seconds in counted.seconds.items() if seconds}
    if not known:
        return ""
    picture, alt = plots.seconds(list(known.values()))
    slowest = sorted(known, key=lambda student: -known[student])[:5]
    rows = [(student, f"{known[student]:.1f} s") for student in slowest]
    table = _table(("slowest", "seconds"), rows, numbers=(1,)) if names else ""
    return f"<h2>Time to grade</h2>\n{_figure(picture, alt)}\n{table}"


def _by_task(items: Iterable[_T]) -> Iterable[tuple[str, list[_T]]]:
    found: dict[str, list[_T]] = {}
    for item in items:
        found.setdefault(item.task, []).append(item)
    return found.items()


def _figure(picture: str, alt: str) -> str:
    return f'<figure><img src="data:image/svg+xml;base64,{picture}" alt="{_text(alt)}"></figure>'


def _table(head: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: Sequence[int] = ()) -> str:
    def row(cells: Sequence[str], tag: str, scope: str = "") -> str:
        kinds = [' class="n"' if index in numbers else "" for index in range(len(cells))]
        return (
            "<tr>"
            + "".join(f"<{tag}{scope}{k}>{_text(c)}</{tag}>" for c, k in zip(cells, kinds, strict=True))
            + "</tr>"
        )

    body = "\n".join(row(cells, "td") for cells in rows)
    heading = row(head, "th", ' scope="col"')
    return f"<table>\n<thead>{heading}</thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _who(students: Sequence[str], names: bool) -> str:
    if not names:
        return ""
    listed = ", ".join(students[:6]) + (f" and {len(students) - 6} more" if len(students) > 6 else "")
    return f" {_text(listed)}."


def _quoted(names: Sequence[str]) -> str:
    return " and ".join(f"“{_text(name)}”" for name in names)


def _sentence(text: str) -> str:
    return _text(text[:1].upper() + text[1:])


def _people(number: int) -> str:
    return f"{number} student" if number == 1 else f"{number} students"


def _submissions(number: int) -> str:
    return f"{number} submission has" if number == 1 else f"{number} submissions have"


def _points(score: float | None) -> str:
    return "-" if score is None else f"{score:.2f}".rstrip("0").rstrip(".")


def _text(text: str) -> str:
    """Safe to put into the page: some of it quotes what students wrote."""
    return escape(printable(text))
