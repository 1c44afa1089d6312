"""A validation's report for people to read in a terminal."""

from __future__ import annotations

from rich.markup import escape
from rich.table import Table

from autograder.validate.findings import Check
from autograder.validate.report import LabReport, Report, Survivor


def report_table(report: Report) -> Table:
    """One row per lab, one column per check: ok, how many findings, or - where it was not checked."""
    table = Table(title="validate", title_justify="left")
    table.add_column("lab")
    table.add_column("tasks", justify="right")
    table.add_column("points", justify="right")
    for check in Check:
        table.add_column(str(check), justify="right")
    for lab in report.labs:
        cells = [_state(lab, check) for check in Check]
        table.add_row(escape(lab.name), str(lab.tasks or "-"), f"{lab.points:g}" if lab.tasks else "-", *cells)
    return table


def _state(lab: LabReport, check: Check) -> str:
    findings = sum(finding.check is check for finding in lab.findings)
    state = f"{findings} wrong" if findings else "ok" if check in lab.checked else "-"
    if check is Check.MUTANTS and lab.share_caught is not None:
        state = f"{lab.caught}/{lab.tried} ({lab.share_caught:.0%})" + (f", {state}" if findings else "")
    return state


def report_lines(report: Report) -> list[str]:
    """Every finding in one line, then the mutants that survived, then the sum."""
    lines = [f"{finding.check}: {finding}" for finding in report.all_findings]
    for lab in report.labs:
        lines += [
            survivor_line(lab.name, one) for one in sorted(lab.survivors, key=lambda one: (one.task, one.mutant.line))
        ]
    wrong = len(report.all_findings)
    tried = sum(lab.tried for lab in report.labs)
    slowest = max(report.labs, key=lambda lab: lab.slowest[1], default=None)
    told = [
        f"{wrong} {'finding' if wrong == 1 else 'findings'}" if wrong else "all is sound",
        f"{report.seconds:.0f} s",
    ]
    if tried:
        caught = sum(lab.caught for lab in report.labs)
        told.append(
            f"{caught} of {tried} mutants caught, {sum(lab.equivalent for lab in report.labs)} declared equivalent"
        )
    if slowest is not None and slowest.slowest[1] > 0:
        told.append(f"slowest cell: '{slowest.slowest[0]}' of {slowest.name}, {slowest.slowest[1]:.1f} s")
    return [*lines, "; ".join(told)]


def survivor_line(lab: str, survivor: Survivor) -> str:
    """Where, what was changed, and what would tell the two apart."""
    mutant = survivor.mutant
    after = "nothing" if mutant.after == "pass" else f"`{mutant.after}`"
    return (
        f"survived: source/{lab}/{lab}.ipynb, cell '{survivor.task}_answer', line {mutant.line}: "
        f"`{mutant.before}` made {after} has full marks; a grader needs {mutant.needs}"
    )
