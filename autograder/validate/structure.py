"""How a notebook is made: cells, ids, metadata, headings, text for pictures, links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote

from nbformat import NotebookNode

from autograder.grading.definitions import syntax_fault
from autograder.notebook import grade_id
from autograder.validate.author import SETTINGS, Author, label
from autograder.validate.figures import figures_without_text
from autograder.validate.findings import Check, Finding
from autograder.validate.markdown import Anchor, Heading, Link, Part, Picture, read_markdown
from autograder.validate.marks import misspelt

NOTEBOOK_METADATA = frozenset({"kernelspec", "language_info", SETTINGS})
CELL_METADATA = frozenset({"nbgrader", "tags", "editable", "deletable", "jupyter", "slideshow"})

SCHEMES = frozenset({"http", "https", "mailto", "attachment", "data"})
HANDED_OUT = frozenset({"release", "course", "README.md", "environment.yml"})
"""What of the repository students get; the rest is there when an author tries a link, and missing when they do."""

_Page = tuple[str, NotebookNode, list[Part]]
"""A Markdown cell: what to call it, the cell, and what it holds."""

_ONE_MACHINE = re.compile(r"file:|[a-z]:|~/|\\\\", re.IGNORECASE)
_MARKERS = re.compile(r"^ {0,3}#+\s*(BEGIN|END) (SOLUTION|MARK SCHEME|HIDDEN TESTS).*$", re.MULTILINE)
"""nbgrader's marker lines begin with ###, and are no headings."""


def structure(lab: Author) -> Iterator[Finding]:
    """All that can be said about a lab's notebooks by reading them."""
    for folder, nb in (("source", lab.source), ("release", lab.release)):
        yield from _cells(lab, folder, nb)
        yield from _metadata(lab, folder, nb)
    pages = list(_pages(lab))
    yield from _headings(lab, pages)
    yield from _pictures(lab, pages)
    yield from _links(lab, pages)


def _finding(lab: Author, message: str, remedy: str, cell: str = "", folder: str = "source") -> Finding:
    return Finding(lab.name, Check.NOTEBOOK, lab.file(folder), message, remedy, cell)


def _cells(lab: Author, folder: str, nb: NotebookNode) -> Iterator[Finding]:
    grade_ids = Counter(name for cell in nb.cells if (name := grade_id(cell)) is not None)
    for name, times in grade_ids.items():
        if times > 1:
            said = f"{times} cells have this grade_id"
            yield _finding(lab, said, "was the cell split or copied? Join it, or rename one", name, folder)
    for index, cell in enumerate(nb.cells):
        name = label(cell, index)
        if cell.cell_type != "code":
            continue
        if cell.outputs or cell.execution_count is not None:
            what = "an output" if cell.outputs else "an execution count"
            yield _finding(lab, f"it carries {what}", "clear all outputs, then `make release`", name, folder)
        fault = syntax_fault(cell.source)
        if fault:
            remedy = "every cell has to parse, a stub too; `pass` or `...` may stand where code is missing"
            yield _finding(lab, f"it does not parse: {fault}", remedy, name, folder)


def _metadata(lab: Author, folder: str, nb: NotebookNode) -> Iterator[Finding]:
    remedy = "delete it: it may tell who worked on the notebook, where and with what"
    for key in sorted(set(nb.metadata) - NOTEBOOK_METADATA):
        yield _finding(lab, f"the notebook's metadata hold '{key}'", remedy, "", folder)
    for key in sorted(set(nb.metadata.get("language_info", {})) - {"name"}):
        yield _finding(lab, f"the notebook's metadata hold 'language_info.{key}'", remedy, "", folder)
    for key in sorted(set(nb.metadata.get("kernelspec", {})) - {"name", "display_name", "language"}):
        yield _finding(lab, f"the notebook's metadata hold 'kernelspec.{key}'", remedy, "", folder)
    for index, cell in enumerate(nb.cells):
        for key in sorted(key for key in set(cell.metadata) - CELL_METADATA if not misspelt(key)):
            yield _finding(lab, f"its metadata hold '{key}'", remedy, label(cell, index), folder)


def _pages(lab: Author) -> Iterator[_Page]:
    """The Markdown cells of the source."""
    for index, cell in enumerate(lab.source.cells):
        if cell.cell_type == "markdown":
            yield label(cell, index), cell, read_markdown(_MARKERS.sub("", cell.source))


def _headings(lab: Author, pages: list[_Page]) -> Iterator[Finding]:
    previous, titles = 0, 0
    for name, _, parts in pages:
        for heading in (part for part in parts if isinstance(part, Heading)):
            level, text = heading.level, heading.text
            titles += level == 1
            if level > previous + 1:
                said = f"the heading '{text}' is of level {level}, after one of level {previous}"
                remedy = "a screen reader's reader takes that for a missing part: use the next level"
                if not previous:
                    said, remedy = (
                        f"the first heading, '{text}', is of level {level}",
                        "begin with the lab's title, `# ...`",
                    )
                yield _finding(lab, said, remedy, name)
            previous = level
    if titles != 1:
        yield _finding(
            lab, f"it has {titles} headings of level 1", "there is one, the lab's title; others begin with ##"
        )


def _pictures(lab: Author, pages: list[_Page]) -> Iterator[Finding]:
    remedy = "say in a sentence or two what the picture shows"
    for name, _, parts in pages:
        for part in parts:
            if isinstance(part, Picture) and not part.described:
                yield _finding(lab, f"the picture {part.source[:60]} has no alt text", remedy, name)
    for index, cell in enumerate(lab.source.cells):
        if cell.cell_type == "code":
            for said in figures_without_text(cell.source):
                yield _finding(lab, said, remedy, label(cell, index))


def _links(lab: Author, pages: list[_Page]) -> Iterator[Finding]:
    anchors = {_anchor(part) for _, _, parts in pages for part in parts if isinstance(part, Heading | Anchor)}
    for name, cell, parts in pages:
        for target in (part.target for part in parts if isinstance(part, Link)):
            said = _broken(target, lab, anchors, cell)
            if said:
                yield _finding(lab, f"the link {target[:80]} {said}", "correct it", name)


def _anchor(part: Heading | Anchor) -> str:
    """What leads to it, as JupyterLab makes an anchor of a heading; case is left out of the comparison."""
    name = part.name if isinstance(part, Anchor) else part.text.replace(" ", "-")
    return name.lower()


def _broken(target: str, lab: Author, anchors: set[str], cell: NotebookNode) -> str:
    """What is wrong with a link, to be said after it; empty if nothing is."""
    if _ONE_MACHINE.match(target):
        return "leads to a file of one machine"
    scheme = re.match(r"([a-z][a-z0-9+.-]*):(.*)", target, re.IGNORECASE | re.DOTALL)
    if scheme and scheme[1].lower() not in SCHEMES:
        return f"begins with {scheme[1]}:, which no link does"
    if scheme and scheme[1].lower() == "attachment" and unquote(scheme[2]) not in cell.get("attachments", {}):
        return "leads to no attachment of the cell"
    if scheme or target.startswith("//"):
        return ""
    address, _, anchor = target.partition("#")
    path, known = unquote(address.partition("?")[0]), unquote(anchor).lower() in anchors
    if not path:
        return "" if known else "leads to no heading of the notebook"
    if path.startswith("/"):
        return "leads out of the repository"
    root = lab.course.root
    home = root / "release" / lab.name
    try:
        found = (home / path).resolve()
        there = found.exists()
    except (OSError, ValueError):  # no name that a file may have
        return "leads nowhere, seen from release/"
    if not found.is_relative_to(root):
        return "leads out of the repository"
    if not there:
        return "leads nowhere, seen from release/"
    if found != root and found.relative_to(root).parts[0] not in HANDED_OUT:
        return "leads to a file of the repository, and students do not get it"
    if anchor and not known and found == home / f"{lab.name}.ipynb":
        return "leads to no heading of the notebook"
    return ""
