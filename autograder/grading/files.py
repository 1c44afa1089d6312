"""The files of a lab's graders: which of them concern one task, and where in them something went wrong."""

from __future__ import annotations

import ast
import re
import traceback
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from autograder.errors import LabError
from autograder.lab import Lab


class GraderError(LabError):
    """A fault in the graders, with its place: a path within the course, and a line (0: the whole file)."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(file, line, message)  # all of them, for errors cross processes
        self.file, self.line, self.message = file, line, message

    def __str__(self) -> str:
        return f"{self.file}{f', line {self.line}' if self.line else ''}: {self.message}"


def not_loaded(lab: Lab, file: Path, error: BaseException) -> GraderError:
    """What to say of a grader's file that raised as it was imported: where, within the graders, and what."""
    place, line = file, 0
    if isinstance(error, SyntaxError) and error.filename and error.lineno:
        place, line = Path(error.filename), error.lineno
    else:
        for frame in traceback.extract_tb(error.__traceback__):
            if Path(frame.filename).is_relative_to(lab.graders.parent):
                place, line = Path(frame.filename), frame.lineno or 0
    what = error.msg if isinstance(error, SyntaxError) else str(error)
    first = next((text.strip() for text in what.splitlines() if text.strip()), "")
    return GraderError(relative(lab, place), line, f"it cannot be loaded: {type(error).__name__}: {first}")


def relative(lab: Lab, path: Path) -> str:
    """A path as findings and errors name it: seen from the course's folder."""
    root = lab.course.root
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def is_test_file(path: Path) -> bool:
    """Whether pytest looks for tests in it."""
    return path.suffix == ".py" and (path.name.startswith("test_") or path.name.endswith("_test.py"))


def python_files(lab: Lab) -> list[Path]:
    """All of a lab's graders and what they share, in subfolders, too."""
    return sorted(path for path in lab.graders.rglob("*.py") if "__pycache__" not in path.parts)


def concerns(path: Path, task: str) -> bool:
    """Whether a file of tests may hold one of the task: not if all its tests are known to belong to others."""
    try:
        stat = path.stat()
    except OSError:
        return True
    named = _named(path, stat.st_mtime_ns, stat.st_size)
    return named is None or task in named


def quoted_words(lab: Lab, task: str) -> set[str]:
    """The words that stand as texts in the files of tests which concern a task, and in what they share: "convolve"."""
    files = [path for path in python_files(lab) if not is_test_file(path) or concerns(path, task)]
    text = "".join(path.read_text(encoding="utf-8", errors="replace") for path in files)
    return set(re.findall(r"[\"'](\w+)[\"']", text))


@lru_cache(maxsize=1024)
def _named(path: Path, _mtime: int, _size: int) -> frozenset[str] | None:
    """The tasks that a file's markers name; None where reading does not tell all of them."""
    try:
        tree = ast.parse(path.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return None
    return _Reader(tree).named()


_MAKERS = frozenset({"exec", "eval", "globals", "locals", "vars", "setattr"})
"""With these, a module can make tests, or give them markers, that do not show."""


class _Reader:
    """What the markers of one module say, as far as it shows by reading. When in doubt, nothing is known."""

    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree
        self._constants = dict(_constants(tree))
        self._understood: set[ast.AST] = set()

    def named(self) -> frozenset[str] | None:
        try:
            return frozenset(self._tasks())
        except _Unknown:
            return None

    def _tasks(self) -> Iterator[str]:
        of_module = [name for node in self._tree.body for name in self._pytestmark(node)]
        for node in self._tree.body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test"):
                yield from self._of_test(node) or of_module or _unknown()
        yield from of_module
        for any_node in ast.walk(self._tree):
            self._refuse(any_node)

    def _pytestmark(self, node: ast.stmt) -> Iterator[str]:
        match node:
            case ast.Assign([ast.Name("pytestmark")], ast.List(marks) | ast.Tuple(marks)):
                pass
            case ast.Assign([ast.Name("pytestmark")], mark):
                marks = [mark]
            case _:
                return
        self._understood.add(node)
        for mark in marks:
            yield from self._mark(mark)

    def _of_test(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
        self._understood.add(node)
        return [name for mark in node.decorator_list for name in self._mark(mark)]

    def _mark(self, mark: ast.expr) -> Iterator[str]:
        """The tasks that `pytest.mark.task(...)` and `pytest.mark.bare(...)` name; nothing for another marker."""
        call = mark.func if isinstance(mark, ast.Call) else mark
        match call:
            case ast.Attribute(ast.Attribute(ast.Name("pytest"), "mark"), kind):
                self._understood.add(call)
            case _:
                raise _Unknown
        if kind in ("task", "bare") and isinstance(mark, ast.Call):
            yield from map(self._text, mark.args)

    def _text(self, node: ast.expr) -> str:
        match node:
            case ast.Constant(str(text)):
                return text
            case ast.Name(name) if name in self._constants:
                return self._constants[name]
        raise _Unknown

    def _refuse(self, node: ast.AST) -> None:
        """Raise where tests or markers can come from that have not been understood."""
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.Name(name, ast.Store()):
                unseen = name.startswith("test") or name in ("pytestmark", "pytest_generate_tests")
            case ast.ClassDef(name=name):
                unseen = name.startswith("Test")
            case ast.Attribute(attr=attr):
                unseen = attr in ("task", "bare")
            case ast.alias(name=name, asname=other):
                unseen = name == "*" or (other or name).startswith(("test", "Test", "pytestmark"))
            case ast.Name(name):
                unseen = name in _MAKERS
            case _:
                unseen = False
        if unseen and node not in self._understood and not self._of_pytestmark(node):
            raise _Unknown

    def _of_pytestmark(self, node: ast.AST) -> bool:
        return any(isinstance(known, ast.Assign) and node in known.targets for known in self._understood)


class _Unknown(Exception):
    """Reading does not tell which tasks a module's tests belong to."""


def _unknown() -> list[str]:
    raise _Unknown


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The texts that stand under a name of the module, if nothing else ever stands there."""
    bound = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
    for node in tree.body:
        match node:
            case ast.Assign([ast.Name(name)], ast.Constant(str(text))) if bound.count(name) == 1:
                yield name, text
