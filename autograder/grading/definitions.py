"""What of a student's notebook a bare kernel has to run: the definitions, and what they are made of.

Only the text is read here; nothing of it runs on the grader's side.
"""

from __future__ import annotations

import ast
import re
import symtable
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from IPython.core.inputtransformer2 import TransformerManager

from autograder.kernels.packages import FRAMEWORKS

_MAX_SOURCE = 200_000
"""Characters of one cell that are parsed; nobody writes a longer one by hand."""

_UNSEEN_NAMES = frozenset(
    {
        "exec", "eval", "globals", "locals", "vars", "setattr", "get_ipython", "__builtins__", "builtins", "__main__",
        "importlib", "runpy", "ctypes", "gc", "inspect",
    }
)  # fmt: skip
_UNSEEN_ATTRIBUTES = frozenset({"__dict__", "__globals__", "f_globals", "f_locals", "user_ns"})
"""By whose help a program can bind names in ways that its text does not show."""

_UNPARSABLE = (SyntaxError, ValueError, RecursionError, MemoryError)


@dataclass(frozen=True, slots=True)
class _Statement:
    source: str
    defines: bool
    imports: bool
    binds: frozenset[str]
    changes: frozenset[str]
    uses: frozenset[str]


def definitions(cells: Sequence[str], wanted: Iterable[str], *, functions: bool = True) -> list[str]:
    """The top-level statements that define functions, classes and `wanted`, with all that they refer to.

    In the order of the notebook; every statement that binds or changes a name that is needed is kept, so
    that the last of several drafts wins here as it does there.

    Args:
        functions: whether all functions, classes and imports are wanted, also those that nobody names.
    """
    statements = [statement for cell in cells for statement in _statements(cell)]
    # `plt.show()` calls a module's function and changes nothing that a definition needs; `table.append(1)` does.
    modules = frozenset().union(*(statement.binds for statement in statements if statement.imports))
    needed = set(wanted)
    kept: set[int] = set()
    todo = True
    while todo:
        todo = False
        for index, statement in enumerate(statements):
            wanted_anyhow = functions and statement.defines
            if index not in kept and (wanted_anyhow or needed & (statement.binds | statement.changes - modules)):
                kept.add(index)
                needed |= statement.uses
                todo = True
    return [statements[index].source for index in sorted(kept)]


def surroundings(cells: Sequence[str], answer: str, *, also: Collection[str] = ()) -> list[str]:
    """The top-level statements of other cells that an answer's cell can need, in their order.

    Args:
        also: names that are wanted beside those that the answer uses.
    """
    used = {name for statement in _statements(answer) for name in statement.uses}
    return definitions(cells, used | set(also), functions=False)


def binds(cells: Sequence[str], name: str) -> bool:
    """Whether some top-level statement of these cells binds the name."""
    return name in all_bound(cells)


def all_bound(cells: Sequence[str]) -> set[str]:
    """The names that the top-level statements of these cells bind."""
    return {name for cell in cells for statement in _statements(cell) for name in statement.binds}


def functions(cells: Sequence[str]) -> set[str]:
    """The names of the functions and classes that these cells define at their top level."""
    statements = [statement for cell in cells for statement in _statements(cell)]
    return {name for statement in statements if statement.defines and not statement.imports for name in statement.binds}


def calls(cells: Sequence[str]) -> list[frozenset[str]]:
    """For each cell, those of the cells' own functions that it can call when it runs, also through each other."""
    needs: dict[str, set[str]] = {name: set() for name in functions(cells)}
    statements = [_statements(cell) for cell in cells]
    for statement in (one for of_cell in statements for one in of_cell if one.defines and not one.imports):
        for name in statement.binds:
            needs[name] |= statement.uses & needs.keys()
    found = []
    for of_cell in statements:
        called = {name for one in of_cell if not one.defines for name in one.uses & needs.keys()}
        todo = list(called)
        while todo:
            more = needs[todo.pop()] - called
            called |= more
            todo += more
        found.append(frozenset(called))
    return found


def may_bind_unseen(cells: Sequence[str]) -> bool:
    """Whether something in these cells could bind a name that `all_bound` does not see: exec, `global`, a magic."""
    return any(map(_binds_unseen, cells))


@lru_cache(maxsize=512)
def _binds_unseen(cell: str) -> bool:
    if len(cell) > _MAX_SOURCE:
        return True
    tree = parsed(cell)
    if tree is None:
        return not syntax_fault(cell).startswith("SyntaxError")  # which IPython would not run, either
    nodes = list(ast.walk(tree))
    harmless = set(map(id, filter(None, map(_harmless_magic, nodes))))
    for node in nodes:
        match node:
            case ast.Global() | ast.alias(name="*") | ast.Constant("__main__"):
                return True
            case ast.Name(id=name) | ast.alias(name=name):
                if name.partition(".")[0] in _UNSEEN_NAMES and id(node) not in harmless:
                    return True
            case ast.Attribute(attr=name) if name in _UNSEEN_ATTRIBUTES:
                return True
    return False


def _harmless_magic(node: ast.AST) -> ast.Name | None:
    """`get_ipython` where it binds nothing: in what a `!` becomes, and to have pictures shown in the page."""
    match node:
        case ast.Call(
            func=ast.Attribute(value=ast.Call(func=ast.Name("get_ipython") as name), attr=method), args=[first, *_]
        ):
            shows = isinstance(first, ast.Constant) and first.value == "matplotlib"
            return name if method in ("system", "getoutput") or (method == "run_line_magic" and shows) else None
    return None


def framework_names(cells: Sequence[str]) -> dict[str, str]:
    """The names under which the cells import a framework: {"tf": "tensorflow", "layers": "keras", ...}."""
    names = {name: name for name in FRAMEWORKS}
    for cell in cells:
        names |= _framework_names(cell)
    return names


@lru_cache(maxsize=512)
def _framework_names(cell: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for node in ast.walk(parsed(cell) or ast.Module([], [])):
        if isinstance(node, ast.Import):
            for alias in node.names:
                package = alias.name.split(".")[0]
                if package in FRAMEWORKS:
                    names[alias.asname or package] = package
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in FRAMEWORKS:
            for alias in node.names:
                names[alias.asname or alias.name] = (node.module or "").split(".")[0]
    return names


def syntax_fault(source: str) -> str:
    """Why a cell does not parse, in one line; empty if it does."""
    try:
        ast.parse(_plain(source))
    except SyntaxError as error:
        line = f": {error.text.strip()[:120]}" if error.text else ""
        return f"{type(error).__name__}: {error.msg}, line {error.lineno}{line}"
    except _UNPARSABLE:
        return "it is nested too deeply to be read"
    return ""


def mentions_definition(source: str, name: str) -> bool:
    """Whether a cell, parsable or not, looks as if it were to define the name."""
    return (
        re.search(rf"^\s*(?:(?:def|class)\s+{re.escape(name)}\b|{re.escape(name)}\s*=)", source, re.MULTILINE)
        is not None
    )


def _plain(source: str) -> str:
    """Python without IPython's magics, which become calls of `get_ipython()`."""
    source = source[:_MAX_SOURCE]
    if not re.search(r"^\s*[%!?]|=\s*[%!]|\?\s*$", source, re.MULTILINE):
        return source  # no magic in it, and so nothing to transform, which takes longer than all the rest
    return str(TransformerManager().transform_cell(source))


@lru_cache(maxsize=512)
def parsed(cell: str) -> ast.Module | None:
    """A cell's Python, its magics as calls of `get_ipython()`; None if it does not parse."""
    try:
        return ast.parse(_plain(cell))
    except _UNPARSABLE:
        return None


@lru_cache(maxsize=512)
def _statements(cell: str) -> list[_Statement]:
    tree = parsed(cell)
    if tree is None:
        return []
    lines = _plain(cell).splitlines()
    found = []
    for node in tree.body:
        imports = isinstance(node, ast.Import | ast.ImportFrom)
        defines = imports or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        first = min([node.lineno, *(decorator.lineno for decorator in getattr(node, "decorator_list", []))])
        alone = node.col_offset == 0 and not any(
            other is not node and other.lineno <= (node.end_lineno or 0) and (other.end_lineno or 0) >= first
            for other in tree.body
        )
        source = "\n".join(lines[first - 1 : node.end_lineno]) if alone else ast.unparse(node)
        method_call = (
            isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Call)
            and isinstance(node.value.func, ast.Attribute)
        )
        changes = _base(node.value) if isinstance(node, ast.Expr) and method_call else set()
        found.append(
            _Statement(source, defines, imports, frozenset(_bound(node)), frozenset(changes), frozenset(_used(source)))
        )
    return found


def _bound(node: ast.stmt) -> set[str]:
    """The names that a statement binds, or whose value it changes by assigning to a part of it."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {node.name}
    names: set[str] = set()
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name) and not isinstance(inner.ctx, ast.Load):
            names.add(inner.id)
        elif isinstance(inner, ast.Attribute | ast.Subscript) and not isinstance(inner.ctx, ast.Load):
            names |= _base(inner)
        elif isinstance(inner, ast.alias):
            names.add((inner.asname or inner.name).split(".")[0])
        elif isinstance(inner, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef):
            names.add(inner.name)
    return names


def _base(node: ast.expr) -> set[str]:
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Call):
        node = node.func if isinstance(node, ast.Call) else node.value
    return {node.id} if isinstance(node, ast.Name) else set()


def _used(source: str) -> set[str]:
    """The global names that a statement refers to; locals of its functions are not among them."""
    names: set[str] = set()
    todo = [symtable.symtable(source, "cell", "exec")]
    while todo:
        table = todo.pop()
        todo.extend(table.get_children())
        names |= {
            symbol.get_name() for symbol in table.get_symbols() if symbol.is_referenced() and _global(table, symbol)
        }
    return names


def _global(table: symtable.SymbolTable, symbol: symtable.Symbol) -> bool:
    return table.get_type() == "module" or symbol.is_global()
