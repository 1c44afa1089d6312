"""What belongs to a task: stub, solution, points, hint, visible check, graders, corpus; or a question and its guide."""

from __future__ import annotations

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isclose
from pathlib import Path

from nbformat import NotebookNode

from autograder.errors import LabError
from autograder.grading.definitions import all_bound
from autograder.lab import ANSWER
from autograder.notebook import grade_id
from autograder.validate.author import Author, is_graded, is_solution, label, solution_spans
from autograder.validate.corpus import Entry, files, read_entry
from autograder.validate.findings import Check, Finding
from autograder.validate.marks import marks, solutions

QUESTION = "_question"
"""The question of the written task `x` stands, with its marking guide, in the locked cell `x_question`."""

RIGHT, MISTAKES, UNFINISHED = 3, 1, 1
"""How many answers of each kind a task's corpus has at least."""

_GUIDE = re.compile(r"BEGIN MARK SCHEME[^\n]*\n(.*?)\n[^\n]*END MARK SCHEME", re.DOTALL)


def tasks(lab: Author) -> Iterator[Finding]:
    """What is missing from a lab's tasks, as far as it shows by reading."""
    faults = list(marks(lab))
    if faults:  # with them, what is a task and what is not cannot be said
        yield from faults
        return
    yield from _points(lab)
    yield from solutions(lab)
    for position, cell in enumerate(lab.source.cells):
        name = grade_id(cell)
        if "HIDDEN TESTS" in cell.source:
            said = "it holds hidden tests, which nbgrader takes out, and which nobody runs"
            yield _finding(lab, said, f"hidden tests belong in grader_tests/{lab.name}/", label(cell, position))
        if is_solution(cell):
            yield from _solution(lab, cell)
        if name is not None and is_graded(cell):
            if cell.cell_type == "code":
                yield from _code_task(lab, name, cell, position)
            else:
                yield from _written_task(lab, name, cell)
        elif name is not None and is_solution(cell):
            yield from _belongs(lab, name, cell)
    yield from _corpus(lab)


def _finding(lab: Author, message: str, remedy: str, cell: str = "", file: str = "") -> Finding:
    return Finding(lab.name, Check.TASKS, file or lab.file("source"), message, remedy, cell)


def _points(lab: Author) -> Iterator[Finding]:
    total = 0.0
    for cell in lab.source.cells:
        if not is_graded(cell):
            continue
        name, points = grade_id(cell) or "", float(cell.metadata.nbgrader.points)
        total += points
        if points <= 0:
            yield _finding(lab, "it carries no points", "give it some in nbgrader's cell toolbar", name)
        for other in lab.source.cells:
            stated = _stated_points(other, name)
            if stated is not None and not isclose(stated, points):
                said = f"the heading of '{name}' says {stated:g} points, and the task has {points:g}"
                yield _finding(lab, said, "correct the one or the other", label(other))
    if lab.settings.points is None:
        remedy = f'state it in the notebook\'s metadata: "lab": {{"points": {total:g}}}'
        yield _finding(lab, f"the total is stated nowhere; the tasks add up to {total:g}", remedy)
    elif not isclose(lab.settings.points, total):
        said = f"the tasks add up to {total:g} points, and the metadata state {lab.settings.points:g}"
        yield _finding(lab, said, 'correct the points of a task, or "points" under "lab" in the notebook\'s metadata')


def _stated_points(cell: NotebookNode, task: str) -> float | None:
    """The points that a heading gives for a task: `### Your turn: `convolve` (4 points)`."""
    if cell.cell_type != "markdown":
        return None
    heading = re.search(rf"^#+ .*`{re.escape(task)}`.*\(([\d.]+) points?\)", cell.source, re.MULTILINE)
    return float(heading[1]) if heading else None


def _solution(lab: Author, cell: NotebookNode) -> Iterator[Finding]:
    name = grade_id(cell) or cell.id
    try:
        spans = solution_spans(cell.source)
    except LabError:
        return  # told by `solutions`
    if not spans:
        return
    lines = cell.source.split("\n")
    if not any(line.strip() for start, end in spans for line in lines[start - 1 : end]):
        yield _finding(lab, "there is nothing between BEGIN SOLUTION and END SOLUTION", "put the solution there", name)
    released = [other for other in lab.release.cells if grade_id(other) == name]
    if len(released) != 1:
        yield _finding(lab, "the release lacks it", "run `make release`", name, lab.file("release"))
        return
    yield from _stub(lab, cell, released[0], spans)


def _stub(lab: Author, cell: NotebookNode, stub: NotebookNode, spans: list[tuple[int, int]]) -> Iterator[Finding]:
    """A stub is its solution with each region replaced, and raises NotImplementedError with the task's name."""
    name, lines = grade_id(cell) or "", cell.source.split("\n")
    replaced, parts, at = stub.source, [], 0
    for start, end in spans:
        parts.append("\n".join(lines[at : start - 2]))
        at = end + 1
    parts.append("\n".join(lines[at:]))
    pattern = r"\n?(?P<stub{}>(?:.|\n)*?)\n?"
    holes = [pattern.format(number) for number in range(len(spans))] + [""]
    if not re.fullmatch("".join(re.escape(part) + hole for part, hole in zip(parts, holes, strict=True)), replaced):
        said = "the stub differs from its source outside of the solution"
        yield _finding(lab, said, "run `make release`", name, lab.file("release"))
    if cell.cell_type == "code":
        task = name.removesuffix(ANSWER)
        raised = stub.source.count(f'raise NotImplementedError("{task}")')
        if raised != len(spans):
            said = f'the stub has {raised} of {len(spans)} `raise NotImplementedError("{task}")`'
            yield _finding(lab, said, "run `make release`", name, lab.file("release"))


def _code_task(lab: Author, name: str, cell: NotebookNode, position: int) -> Iterator[Finding]:
    cells = lab.source.cells
    places = [index for index, other in enumerate(cells) if grade_id(other) == name + ANSWER]
    if not places:
        remedy = f"put the answer into a cell '{name}{ANSWER}' above it (a solution, not locked)"
        yield _finding(lab, "it has no answer cell", remedy, name)
        return
    if places[0] > position:
        yield _finding(lab, "its answer cell stands below it", "move the answer above its visible checks", name)
    if not _checks_something(cell.source):
        remedy = "show at least one: checks.equal('the worked example', lambda: ..., expected)"
        yield _finding(lab, "it has no visible check", remedy, name)
    if not cell.metadata.nbgrader.locked:
        yield _finding(lab, "students can change its checks", "lock it in nbgrader's cell toolbar", name)
    graded_before = [index for index in range(places[0]) if is_graded(cells[index])]
    answers_after = [index for index in range(position + 1, len(cells)) if is_solution(cells[index])]
    near = cells[(graded_before or [-1])[-1] + 1 : (answers_after or [len(cells)])[0]]
    if not any(other.cell_type == "markdown" and re.search(r"<details\b", other.source) for other in near):
        remedy = "add one in a Markdown cell near it: <details><summary>Hint 1</summary> ... </details>"
        yield _finding(lab, "it has no hint", remedy, name)


def _belongs(lab: Author, name: str, cell: NotebookNode) -> Iterator[Finding]:
    """An answer has its task, or, in an exercise without points, ordinary checks that call what it defines."""
    task = name.removesuffix(ANSWER)
    cells = [other for other in lab.source.cells if other.cell_type == "code"]
    if task != name and any(grade_id(other) == task and is_graded(other) for other in cells):
        return
    defined = "|".join(map(re.escape, sorted(all_bound([cell.source]))))
    ordinary = [other.source for other in cells if grade_id(other) is None and _checks_something(other.source)]
    if defined and any(re.search(rf"\b({defined})\b", source) for source in ordinary):
        return
    said = "students write into it, and nothing grades it"
    remedy = f"is its cell with visible checks and points gone? It is '{task}', below this one"
    if task == name:
        remedy = f"rename it to '{name}{ANSWER}' and put its visible checks with points, '{name}', below it"
    yield _finding(lab, said, remedy, name)


def _checks_something(source: str) -> bool:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return True  # that it does not parse is told elsewhere
    return any(
        isinstance(node, ast.Assert)
        or (
            isinstance(node, ast.Call)
            and ast.unparse(node.func).startswith(("checks.", "np.testing.", "numpy.testing."))
        )
        for node in ast.walk(tree)
    )


def _written_task(lab: Author, name: str, cell: NotebookNode) -> Iterator[Finding]:
    meta = cell.metadata.nbgrader
    question = next((other for other in lab.source.cells if grade_id(other) == name + QUESTION), None)
    asked = question if question is not None else cell if meta.get("task") else None
    if asked is None:
        remedy = f"put it, with its marking guide, into a locked Markdown cell '{name}{QUESTION}' above it"
        yield _finding(lab, "the written task has no question", remedy, name)
    else:
        guide = _GUIDE.search(asked.source)
        if asked is question and not question.metadata.nbgrader.get("locked"):
            yield _finding(lab, "the question is not locked", "lock it in nbgrader's cell toolbar", label(asked))
        if guide is None or not guide[1].strip():
            remedy = "say what earns which points between ### BEGIN MARK SCHEME and ### END MARK SCHEME"
            yield _finding(lab, "it has no marking guide", remedy, label(asked))
    if meta.get("task"):
        return
    if not meta.get("solution"):
        yield _finding(lab, "students cannot write into it", "make it a manually graded answer", name)


def _corpus(lab: Author) -> Iterator[Finding]:
    home = f"grader_tests/corpus/{lab.name}"
    names = {
        name for cell in lab.source.cells if is_graded(cell) and cell.cell_type == "code" and (name := grade_id(cell))
    }
    known, broken = [], set()
    for path in files(lab.course, lab.name):
        try:
            known.append(read_entry(path, lab.name))
        except LabError as error:
            broken.add(path.parent.name)
            yield _finding(lab, str(error), "see docs/graders.md for the header", "", f"{home}/{_under(path)}")
    yield from _same_twice(lab, known, home)
    for name in sorted({entry.grade_id for entry in known} - names):
        yield _finding(
            lab, f"it is about '{name}', which is no task of the lab", "rename the folder", "", f"{home}/{name}"
        )
    for name in sorted(names):
        kinds = Counter(entry.kind for entry in known if entry.grade_id == name)
        for kind, wanted in (("right", RIGHT), ("mistake", MISTAKES), ("unfinished", UNFINISHED)):
            if kinds[kind] < wanted and name not in broken:  # else it may be there, and the file has its line
                said = f"its corpus has {kinds[kind]} answers of kind '{kind}', and needs {wanted}"
                yield _finding(lab, said, f"add to {home}/{name}/ (docs/authoring.md tells how)", name)
        try:
            equivalents(lab.folder / name)
        except LabError as error:
            yield _finding(
                lab, str(error), "each [[mutant]] has line, becomes and reason", "", f"{home}/{name}/{EQUIVALENT}"
            )


def _same_twice(lab: Author, known: Sequence[Entry], home: str) -> Iterator[Finding]:
    """The same answer under two names shows nothing new, and makes the corpus look larger than it is."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in known:
        other = first.setdefault((entry.grade_id, entry.source), entry)
        if other is not entry:
            said = f"it is the same answer as {other.path.name}"
            yield _finding(lab, said, "remove it, or write another", "", f"{home}/{_under(entry.path)}")


def _under(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


EQUIVALENT = "equivalent.toml"
"""In a task's corpus: the mutants that are right answers, too, each with the reason."""


@dataclass(frozen=True, slots=True)
class Equivalent:
    """One mutant that no input can tell from the solution."""

    line: str
    becomes: str
    reason: str


def equivalents(folder: Path) -> list[Equivalent]:
    """What a task's `equivalent.toml` declares; nothing if there is none.

    Raises:
        LabError: the file cannot be read, or an entry has no reason.
    """
    path = folder / EQUIVALENT
    if not path.exists():
        return []
    try:
        known = tomllib.loads(path.read_text(encoding="utf-8"))
        declared = known.pop("mutant", [])
        if known or not isinstance(declared, list):
            raise LabError(f"it holds '{next(iter(known), '[mutant]')}', and [[mutant]] alone is known")
        for one in declared:
            unknown = [key for key in one if key not in Equivalent.__dataclass_fields__]
            if unknown:
                raise LabError(f"an entry has '{unknown[0]}'")
        found = [Equivalent(str(one["line"]), str(one["becomes"]), str(one["reason"])) for one in declared]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, AttributeError) as error:
        raise LabError(f"it cannot be read: {error}") from error
    except OSError as error:
        raise LabError(f"it cannot be read: {error.strerror}") from error
    if any(not one.reason.strip() for one in found):
        raise LabError("an entry gives no reason")
    return found
