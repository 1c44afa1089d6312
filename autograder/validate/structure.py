"""How a notebook is made: cells, ids, metadata, headings, text for pictures, links."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from nbformat import NotebookNode

from autograder.grading.definitions import syntax_fault
from autograder.notebook import grade_id
from autograder.validate.author import SETTINGS, Author, label
from autograder.validate.findings import Check, Finding
from autograder.validate.marks import misspelt

NOTEBOOK_METADATA = frozenset({"kernelspec", "language_info", SETTINGS})
CELL_METADATA = frozenset({"nbgrader", "tags", "editable", "deletable", "jupyter", "slideshow"})

_FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
_DRAWS = re.compile(
    r"\b(plt|ax|axis|axes|figure|fig)(\[[^\]]*\])?\.(imshow|plot|bar|hist|scatter|show|subplots|matshow)\("
)


def structure(lab: Author) -> Iterator[Finding]:
    """All that can be said about a lab's notebooks by reading them."""
    for folder, nb in (("source", lab.source), ("release", lab.release)):
        yield from _cells(lab, folder, nb)
        yield from _metadata(lab, folder, nb)
    yield from _headings(lab)
    yield from _pictures(lab)
    yield from _links(lab)


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


def _prose(cell: NotebookNode) -> str:
    """A Markdown cell without its code blocks."""
    return _FENCE.sub("", cell.source)


def _headings(lab: Author) -> Iterator[Finding]:
    previous, titles = 0, 0
    for index, cell in enumerate(lab.source.cells):
        if cell.cell_type != "markdown":
            continue
        for marks, text in re.findall(r"^(#{1,6}) +(.+?) *$", _without_markers(_prose(cell)), re.MULTILINE):
            level = len(marks)
            titles += level == 1
            if level > previous + 1:
                said = f"the heading '{text}' is of level {level}, after one of level {previous}"
                remedy = "a screen reader's reader takes that for a missing part: use the next level"
                if not previous:
                    said, remedy = (
                        f"the first heading, '{text}', is of level {level}",
                        "begin with the lab's title, `# ...`",
                    )
                yield _finding(lab, said, remedy, label(cell, index))
            previous = level
    if titles != 1:
        yield _finding(
            lab, f"it has {titles} headings of level 1", "there is one, the lab's title; others begin with ##"
        )


def _without_markers(text: str) -> str:
    """nbgrader's markers begin with ###, and are no headings."""
    return re.sub(r"^#+ (BEGIN|END) (SOLUTION|MARK SCHEME|HIDDEN TESTS).*$", "", text, flags=re.MULTILINE)


def _pictures(lab: Author) -> Iterator[Finding]:
    remedy = "say in a sentence or two what the picture shows"
    for index, cell in enumerate(lab.source.cells):
        name = label(cell, index)
        if cell.cell_type == "markdown":
            prose = _prose(cell)
            for target in re.findall(r"!\[\s*\]\(([^)]*)\)", prose):
                yield _finding(lab, f"the picture {target[:60]} has no alt text", remedy, name)
            for tag in re.findall(r"<img\b[^>]*>", prose, re.IGNORECASE):
                if not re.search(r"\balt\s*=\s*[\"'][^\"']*[^\s\"']", tag, re.IGNORECASE):
                    yield _finding(lab, f"the picture {tag[:60]} has no alt text", remedy, name)
        elif cell.cell_type == "code":
            yield from (_finding(lab, said, remedy, name) for said in _figures_without_text(cell.source))


def _figures_without_text(source: str) -> Iterator[str]:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return
    texts = [
        keyword.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg == "alt"
    ]
    for text in texts:
        if isinstance(text, ast.Constant) and not str(text.value or "").strip():
            yield "a figure's alt text is empty"
    # A function that draws is called elsewhere; there, its figure gets its text.
    top_level = [node for node in tree.body if not isinstance(node, ast.FunctionDef | ast.ClassDef)]
    drawn = _DRAWS.search("\n".join(ast.unparse(node) for node in top_level))
    if drawn and not texts:
        yield f"it draws ({drawn[0]}...) without a text alternative: end with plots.show(figure, alt=...)"


def _links(lab: Author) -> Iterator[Finding]:
    home = lab.course.root / "release" / lab.name
    anchors = {
        _slug(text)
        for cell in lab.source.cells
        if cell.cell_type == "markdown"
        for text in re.findall(r"^#{1,6} +(.+?) *$", _prose(cell), re.MULTILINE)
    }
    for index, cell in enumerate(lab.source.cells):
        if cell.cell_type != "markdown":
            continue
        prose = re.sub(r"`[^`\n]*`|\$[^$]*\$", "", _prose(cell))
        targets = re.findall(r"(?<!\\)\]\(<?([^)\s>]+)>?[^)]*\)", prose)
        targets += re.findall(r"<(?:a|img)\b[^>]*?\b(?:href|src)\s*=\s*[\"']([^\"']+)", prose, re.IGNORECASE)
        for target in targets:
            said = _broken(target, home, lab.course.root, anchors, cell)
            if said:
                yield _finding(lab, f"the link {target[:80]} {said}", "correct it", label(cell, index))


def _broken(target: str, home: Path, root: Path, anchors: set[str], cell: NotebookNode) -> str:
    if re.match(r"[a-z][a-z0-9+.-]*:", target, re.IGNORECASE) or target.startswith("//"):
        scheme, _, name = target.partition(":")
        if scheme == "attachment" and unquote(name) not in cell.get("attachments", {}):
            return "leads to no attachment of the cell"
        return "leads to a file of one machine" if scheme == "file" else ""
    path, _, anchor = target.partition("#")
    if not path:
        return "" if _slug(unquote(anchor)) in anchors else "leads to no heading of the notebook"
    found = (home / unquote(path)).resolve()
    if path.startswith("/") or not found.is_relative_to(root):
        return "leads out of the repository"
    return "" if found.exists() else "leads nowhere, seen from release/"


def _slug(heading: str) -> str:
    """As JupyterLab makes an anchor of a heading; case and punctuation are left out of the comparison."""
    return re.sub(r"[^a-z0-9]+", "", heading.lower())
