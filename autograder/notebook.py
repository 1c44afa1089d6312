"""Reading a notebook that anyone may have written, and putting back what is not the student's to change."""

from __future__ import annotations

import copy
import json
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from nbformat import NotebookNode
from nbformat.reader import NotJSONError

from autograder.errors import SubmissionError

if TYPE_CHECKING:
    from autograder.lab import Lab

MAX_BYTES = 20 * 1024 * 1024
"""A larger notebook is refused unread: with its outputs cleared, a lab's notebook is under 200 kB."""

_CELL_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")


def read_notebook(path: Path) -> NotebookNode:
    """Read a notebook of any format from 1 to 4, with outputs cleared, as nbformat 4.

    Raises:
        SubmissionError: the file is missing, a link, empty, over 20 MB, not JSON or not a notebook. Its
            text is one line which says what to do.
    """
    text = _read_text(path)
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        if re.search(r"^<{7} |^>{7} ", text, re.MULTILINE):
            raise SubmissionError(
                f"{path.name} holds merge-conflict markers (<<<<<<<): resolve the conflict and hand it in again"
            ) from error
        raise SubmissionError(
            f"{path.name} is not a notebook: its content is not JSON; save it in Jupyter again"
        ) from error
    return parse_notebook(raw, name=path.name)


def parse_notebook(raw: Any, *, name: str) -> NotebookNode:
    """The notebook in decoded JSON: upgraded to format 4, outputs cleared, validated.

    Raises:
        SubmissionError: `raw` is no notebook that this version of nbformat knows.
    """
    if not isinstance(raw, dict) or not isinstance(raw.get("nbformat"), int):
        raise SubmissionError(f"{name} is JSON but not a notebook: it has no 'nbformat'; save it in Jupyter again")
    if raw["nbformat"] > nbformat.current_nbformat:
        raise SubmissionError(
            f"{name} is in notebook format {raw['nbformat']}; this version reads up to {nbformat.current_nbformat}: "
            "save it as an older format"
        )
    try:
        nb = nbformat.versions[raw["nbformat"]].to_notebook_json(raw, minor=raw.get("nbformat_minor", 0))
        nb = nbformat.convert(nb, nbformat.current_nbformat)
        nb.nbformat_minor = nbformat.current_nbformat_minor
        for index, cell in enumerate(nb.cells):
            _clear(cell, index)
        nbformat.validate(nb)
    except (
        nbformat.ValidationError,
        NotJSONError,
        AttributeError,
        KeyError,
        TypeError,
        ValueError,
        RecursionError,
    ) as error:
        reason = str(error).splitlines()[0][:120] if str(error) else type(error).__name__
        raise SubmissionError(f"{name} is damaged: {reason}; save it in Jupyter again") from error
    return nb


def _read_text(path: Path) -> str:
    try:
        info = path.lstat()
    except OSError as error:
        raise SubmissionError(f"{path} is missing: no such notebook was handed in") from error
    if stat.S_ISLNK(info.st_mode):
        raise SubmissionError(f"{path.name} is a symbolic link: hand in the notebook itself")
    if not stat.S_ISREG(info.st_mode):
        raise SubmissionError(f"{path.name} is not a regular file: hand in the notebook itself")
    if info.st_size == 0:
        raise SubmissionError(f"{path.name} is empty (0 bytes): save it in Jupyter and hand it in again")
    if info.st_size > MAX_BYTES:
        raise SubmissionError(
            f"{path.name} has {info.st_size / 1e6:.0f} MB, the limit is {MAX_BYTES // 1024**2} MB: "
            "clear its outputs and hand it in again"
        )
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise SubmissionError(f"{path.name} is not a notebook: it is not UTF-8 text") from error
    except OSError as error:
        raise SubmissionError(f"{path.name} cannot be read: {error.strerror}") from error


def _clear(cell: NotebookNode, index: int) -> None:
    """Drop what a submission may not carry into grading: outputs, counts, attachments of odd shape, bad ids."""
    if isinstance(cell.source, list):
        cell.source = "".join(str(line) for line in cell.source)
    if not isinstance(cell.get("metadata"), dict):
        cell.metadata = NotebookNode()
    if cell.cell_type == "code":
        cell.outputs = []
        cell.execution_count = None
        cell.pop("attachments", None)
    if not (isinstance(cell.get("id"), str) and _CELL_ID.fullmatch(cell.id)):
        cell.id = f"cell-{index + 1}"


def grade_id(cell: NotebookNode) -> str | None:
    """The nbgrader grade_id of a cell, None for an ordinary one or one with damaged metadata."""
    meta = cell.metadata.get("nbgrader")
    name = meta.get("grade_id") if isinstance(meta, dict) else None
    return name if isinstance(name, str) else None


def restore(nb: NotebookNode, lab: Lab) -> list[str]:
    """Put back, in place, all that is not the student's to change; say what had to be put back.

    Points, grade ids, locked text, the kernelspec and missing graded cells come from the lab's release. Of
    several cells with one grade_id the last keeps it, as in nbgrader; the others stay, as ordinary cells.
    A missing *answer* cell is not put back: its stub would undo an answer that lost its metadata.
    """
    known = {name: cell for cell in lab.release.cells if (name := grade_id(cell)) is not None}
    nb.metadata = copy.deepcopy(lab.release.metadata)
    notes = _drop_duplicates(nb, known)
    position: dict[str, NotebookNode] = {}
    for cell in nb.cells:
        name = grade_id(cell)
        cell.metadata = NotebookNode()
        if name in known:
            _restore_cell(cell, known[name], notes, guide=lab.guides.get(name))
            position[name] = cell
    previous: NotebookNode | None = None
    for name, reference in known.items():
        meta = reference.metadata.nbgrader
        if name not in position and (meta.grade or meta.get("task")):
            notes.append(f"the graded cell '{name}' was missing and was put back")
            put_back = copy.deepcopy(reference)
            index = 0 if previous is None else next(i for i, c in enumerate(nb.cells) if c is previous) + 1
            nb.cells.insert(index, put_back)
            position[name] = put_back
        previous = position.get(name, previous)
    _unique_ids(nb)
    return notes


def _drop_duplicates(nb: NotebookNode, known: dict[str, NotebookNode]) -> list[str]:
    """Leave each grade_id to its last cell, and drop ids that the lab does not have."""
    notes = []
    places: dict[str, list[int]] = {}
    for number, cell in enumerate(nb.cells, start=1):
        name = grade_id(cell)
        if name is not None and name not in known:
            notes.append(
                f"cell {number} carried a grade id that this lab does not have; it is treated as an ordinary cell"
            )
        elif name is not None:
            places.setdefault(name, []).append(number)
    for name, numbers in places.items():
        for number in numbers[:-1]:
            nb.cells[number - 1].metadata = NotebookNode()
        if len(numbers) > 1:
            listed = ", ".join(map(str, numbers[:-1]))
            notes.append(
                f"cells {listed} and {numbers[-1]} are copies of '{name}'; the last one, cell {numbers[-1]}, counts"
            )
    return notes


def _restore_cell(cell: NotebookNode, reference: NotebookNode, notes: list[str], *, guide: str | None) -> None:
    name = reference.metadata.nbgrader.grade_id
    if cell.cell_type != reference.cell_type:
        notes.append(f"cell '{name}' had been turned into a {cell.cell_type} cell; it was turned back")
        cell.cell_type = reference.cell_type
        cell.pop("attachments", None)
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
        else:
            cell.pop("outputs", None)
            cell.pop("execution_count", None)
    cell.metadata = copy.deepcopy(reference.metadata)
    locked = reference.metadata.nbgrader.locked or not reference.metadata.nbgrader.solution
    if locked and cell.source != reference.source:
        if cell.source != guide:  # as it is in the author's own notebook
            notes.append(f"the locked cell '{name}' had been changed; its text was restored")
        cell.source = reference.source


def _unique_ids(nb: NotebookNode) -> None:
    seen: set[str] = set()
    for index, cell in enumerate(nb.cells):
        if cell.id in seen:
            cell.id = f"{cell.id[:50]}-copy-{index + 1}"
        seen.add(cell.id)
