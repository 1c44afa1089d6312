"""What students may not read, searched for by its content: solutions, graders, marking guides, names and paths.

A statement of a solution is a secret if the lab's notebook does not show it outside of its solutions. A hint may say
one such line; two that follow each other give the answer away, and if they are long, then wherever they stand: what the
source shows, the release shows.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from autograder.errors import LabError
from autograder.grading.definitions import syntax_fault
from autograder.lab import Course
from autograder.validate.author import Author, is_solution, label, solution_spans
from autograder.validate.findings import Check, Finding

_TELLING = 36
"""Characters of a line that is taken for somebody's own: shorter ones are written by everybody."""

_BLOCK = 50
"""Characters of two lines in a row that nobody writes by chance, though the notebook show them elsewhere."""

_SHORT = 24
"""Characters of two lines in a row that are taken for a solution's, where the notebook does not show them."""

_MARKERS = re.compile(r"(BEGIN|END) (SOLUTION|HIDDEN TESTS|MARK SCHEME)")
_PATHS = re.compile(
    r"(?<![\w/.])(?:file:///|/home/|/root/|(?:/mnt/[a-z])?/Users/|[A-Za-z]:(?:\\+|/)Users(?:\\+|/))[\w.-]+"
)


_OF_TOOLS = {"__pycache__", ".ipynb_checkpoints", ".ruff_cache", ".mypy_cache", "build"}
_IMPORTS = ("import ", "from ")
_COMMENTED = re.compile(r"^[ \t]*(?:[#>*|]+[ \t]?)+", re.MULTILINE)


TEXT = frozenset({".py", ".js", ".css", ".txt", ".toml", ".md", ".yml", ".ipynb", ".json", ".csv", ".html", ".svg", ""})
"""Suffixes of files that are searched."""


@dataclass(frozen=True)
class Secrets:
    """The lines that nobody may find in what students get, each with what it is from."""

    lines: Mapping[str, str]
    pairs: Mapping[tuple[str, str], str]

    def in_code(self, text: str) -> Iterator[str]:
        """What of the secrets a text that runs holds: one line is enough."""
        shown = normalised(text)
        for line in dict.fromkeys(shown):
            if line in self.lines:
                yield f"it holds a line of {self.lines[line]}: {line[:80]}"

    def in_prose(self, text: str) -> Iterator[str]:
        """What of them a text to read holds, as it is, commented out, quoted or in a string: two lines in a row."""
        for shown in (text, _COMMENTED.sub("", text), *_strings(text)):
            for pair in dict.fromkeys(pairwise(_lines(shown))):
                if pair in self.pairs:
                    yield f"it holds two lines of {self.pairs[pair]}: {pair[0][:60]} ..."


def secrets(lab: Author) -> Secrets:
    """All of one lab's: solutions, marking guides, example answers and the lines of its graders."""
    public: list[str] = []
    hidden: list[tuple[str, list[str], list[str]]] = []
    for index, cell in enumerate(lab.source.cells):
        name = label(cell, index)
        parts = [cell.source]
        if is_solution(cell):
            inside, outside = _split(cell.source)
            parts = [outside]
            hidden.append((f"the solution of '{name}'", normalised(inside, cell), _lines(inside)))
        guide = re.findall(r"BEGIN MARK SCHEME[^\n]*\n(.*?)[^\n]*END MARK SCHEME", cell.source, re.DOTALL)
        for text in guide:
            parts = [part.replace(text, "") for part in parts]
            hidden.append((f"the marking guide of '{name}'", _lines(text), _lines(text)))
        for part in parts:
            public += normalised(part, cell)
            public += _lines(part)
    for path in sorted((lab.course.root / "grader_tests" / lab.name).glob("*.py")):
        text = path.read_text(encoding="utf-8", errors="replace")
        own = [line for line in normalised(text) if len(line) >= 40]
        # Everybody imports the same; a grader's own lines are what gives it away.
        body = [line for line in _lines(text) if not line.startswith(_IMPORTS)]
        hidden.append((f"the graders ({path.name})", own, body))
    shown = set(public)
    lines: dict[str, str] = {}
    pairs: dict[tuple[str, str], str] = {}
    seen_pairs = set(pairwise(public))
    for what, own, adjacent in hidden:
        for line in own:
            if len(line) >= _TELLING and line not in shown and not line.startswith(_IMPORTS):
                lines.setdefault(line, what)
        for pair in pairwise(adjacent):
            length = sum(map(len, pair))
            if length >= _BLOCK or (length >= _SHORT and pair not in seen_pairs):
                pairs.setdefault(pair, what)
    return Secrets(lines, pairs)


def in_release(lab: Author) -> Iterator[Finding]:
    """What a lab's release notebook tells that it should not: in its cells, their attachments and all metadata."""
    known = secrets(lab)

    def finding(message: str, cell: str = "") -> Finding:
        remedy = "keep it between BEGIN SOLUTION and END SOLUTION in source/, then `make release`"
        return Finding(lab.name, Check.SECRETS, lab.file("release"), message, remedy, cell)

    for index, cell in enumerate(lab.release.cells):
        said = list(_told(cell.source))
        if cell.cell_type != "markdown":
            said += known.in_code(cell.source)
        said += known.in_prose(cell.source)
        for text in _texts([cell.metadata, cell.get("attachments", {})]):
            said += [
                f"beside its text, {message}" for message in (*_told(text), *known.in_code(text), *known.in_prose(text))
            ]
        for message in dict.fromkeys(said):
            yield finding(message, label(cell, index))
    for text in _texts(lab.release.metadata):
        for message in dict.fromkeys([*_told(text), *known.in_code(text), *known.in_prose(text)]):
            yield finding(f"in the notebook's metadata, {message}")


def _texts(value: Any) -> Iterator[str]:
    """All texts in a piece of JSON, the keys of its objects too; pictures are none."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield str(key)
            if not str(key).startswith("image/"):
                yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)


def beside_the_labs(course: Course) -> Iterator[tuple[str, str]]:
    """What students get beside the labs' notebooks, by name and text, before it is packed."""
    labs = {course.root / "release" / name / f"{name}.ipynb" for name in course.lab_names}
    paths = [course.root / "environment.yml", course.root / "docs" / "students.md"]
    for folder in ("course", "release"):
        paths += sorted((course.root / folder).rglob("*"))
    for path in paths:
        if path.is_file() and path.suffix in TEXT and path not in labs and not _made_by_tools(path, course.root):
            yield str(path.relative_to(course.root)), path.read_text(encoding="utf-8", errors="replace")


def _made_by_tools(path: Path, root: Path) -> bool:
    parts = path.relative_to(root).parts
    return any(part in _OF_TOOLS or part.endswith(".egg-info") for part in parts)


def in_files(files: Iterable[tuple[str, str]], labs: Iterable[Author]) -> Iterator[Finding]:
    """What files that students get, by name and text, tell of these labs. Their notebooks are looked at elsewhere."""
    known = [(lab.name, secrets(lab)) for lab in labs]
    for file, text in files:
        if file.endswith(".ipynb"):
            said = "students would get this notebook, which is no lab's own and is not checked"
            yield Finding("", Check.SECRETS, file, said, "remove it (a copy in source/ is built into release/, too)")
            continue
        for message in _told(text):
            yield Finding("", Check.SECRETS, file, message, "take it out: students get this file")
        for name, of_lab in known:
            for message in dict.fromkeys([*of_lab.in_code(text), *of_lab.in_prose(text)]):
                remedy = f"take it out, or write it in other words: students of {name} get this file"
                yield Finding(name, Check.SECRETS, file, message, remedy)


def in_wheel(files: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """Who made a wheel, where its metadata say so."""
    for file, text in files:
        author = re.search(r"^(?:Author|Maintainer)(?:-email)?: .+", text, re.MULTILINE)
        if file.endswith(".dist-info/METADATA") and author:
            yield Finding("", Check.SECRETS, file, f"it holds '{author[0]}'", "take it out of course/pyproject.toml")


def _told(text: str) -> Iterator[str]:
    marker = _MARKERS.search(text)
    if marker:
        yield f"it holds '{marker[0]}', which marks what students do not get"
    path = _PATHS.search(text)
    if path:
        yield f"it names a folder of somebody's machine: {path[0]}"


def _split(source: str) -> tuple[str, str]:
    """What of an answer cell is solution, and what is not."""
    try:
        spans = solution_spans(source)
    except LabError:
        spans = []
    lines = source.splitlines()
    if not spans:
        return source, ""
    inside = [line for start, end in spans for line in lines[start - 1 : end]]
    hidden = {number for start, end in spans for number in range(start - 1, end + 2)}
    return "\n".join(inside), "\n".join(line for number, line in enumerate(lines, start=1) if number not in hidden)


def _lines(text: str) -> list[str]:
    """The lines of a text without their white space, and without those that say nothing."""
    stripped = (re.sub(r"\s+", " ", line).strip() for line in text.splitlines())
    return [line for line in stripped if len(line) > 3 and not line.startswith("#")]


def normalised(text: str, cell: NotebookNode | None = None) -> list[str]:
    """The statements of a program, each in one canonical line: spaces, brackets and quotes no longer matter.

    A text that is no program is taken line by line.
    """
    if cell is not None and cell.cell_type != "code":
        return _lines(text)
    return list(_statements(text))


def _strings(text: str) -> Iterator[str]:
    """The texts of several lines that a program holds as strings; docstrings, too."""
    tree = _parse(text)
    for node in ast.walk(tree) if tree is not None else ():
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "\n" in node.value:
            yield node.value


@lru_cache(maxsize=1024)
def _statements(text: str) -> tuple[str, ...]:
    tree = _parse(text)
    if tree is None:
        return tuple(_lines(text))
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            found.append(ast.unparse(node).splitlines()[0])
    return tuple(found)


def _parse(text: str) -> ast.Module | None:
    """The program, also when it is the inside of a function."""
    body = "\n".join("    " + line for line in text.splitlines())
    for candidate in (text, f"def _():\n{text}\n    pass", f"def _():\n{body}\n    pass"):
        if not syntax_fault(candidate):
            try:
                return ast.parse(candidate)
            except (SyntaxError, ValueError, RecursionError):
                continue
    return None
