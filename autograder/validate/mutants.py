"""Mutants: a solution with one small slip in it, of the kinds that students make.

Graders that give a mutant full marks would give them to the student, too. What is changed: operators, comparisons,
constants, indices and slices, the order of arguments, indices and targets, conditions, ranges, and whole lines. Texts
for people (docstrings, messages of exceptions) and annotations are left alone.
"""

from __future__ import annotations

import ast
import copy
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from types import CodeType

Spans = list[tuple[int, int]]
"""First and last line of each part of a cell that may be mutated, counted from 1."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One changed solution: the line as it was and as it is, and what a grader needs to tell them apart."""

    line: int
    before: str
    after: str
    needs: str
    source: str


def mutants(source: str, spans: Spans) -> list[Mutant]:
    """All mutants of the cell within these lines, in the order of the lines; none that compiles to the same code.

    IPython's own lines, such as `%timeit`, are left out of them.

    Raises:
        SyntaxError: the cell does not parse.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        tree = ast.parse(_MAGIC.sub(r"\1pass", source))
    seen = {_code(tree)}
    found = []
    for slot in _slots(tree, spans):
        original = slot.get()
        before = _shown(slot.statement)
        for changed, needs in _changes(slot, original):
            slot.set(changed)
            try:
                mutated = ast.fix_missing_locations(copy.deepcopy(tree))
                code = _code(mutated)
                after = _shown(changed if isinstance(changed, ast.stmt) else slot.statement)
            except (SyntaxError, ValueError, TypeError):
                continue  # a change that makes no Python, such as `break` outside of a loop
            finally:
                slot.set(original)
            if code not in seen:
                seen.add(code)
                line = getattr(original, "lineno", slot.statement.lineno)
                found.append(Mutant(line, *_around(before, after), needs, ast.unparse(mutated)))
    return sorted(found, key=lambda mutant: mutant.line)


_MAGIC = re.compile(r"^([ \t]*)(?:[%!?]|[\w, ]+=\s*[%!]|[^#'\"\n]*\?+[ \t]*$).*", re.MULTILINE)
"""A line that IPython alone understands; its indentation is kept, for it may be all that a block holds."""


def sample(found: list[Mutant], limit: int) -> list[Mutant]:
    """At most `limit` of them, spread over all lines; always the same ones."""
    by_line: dict[int, list[Mutant]] = defaultdict(list)
    for mutant in sorted(found, key=lambda mutant: hashlib.sha256(mutant.source.encode()).digest()):
        by_line[mutant.line].append(mutant)
    rounds = [line[turn] for turn in range(len(found)) for _, line in sorted(by_line.items()) if turn < len(line)]
    return sorted(rounds[:limit], key=lambda mutant: (mutant.line, mutant.source))


class _Slot:
    """One place of the tree that may hold another node: a field of its owner, or an entry of a list there."""

    def __init__(self, owner: ast.AST, field: str, index: int | None, statement: ast.stmt) -> None:
        self._owner, self._field, self._index = owner, field, index
        self.statement = statement
        self.owner = owner

    def get(self) -> ast.AST:
        value = getattr(self._owner, self._field)
        node: ast.AST = value if self._index is None else value[self._index]
        return node

    def set(self, node: ast.AST) -> None:
        if self._index is None:
            setattr(self._owner, self._field, node)
        else:
            getattr(self._owner, self._field)[self._index] = node


def _slots(tree: ast.Module, spans: Spans) -> Iterator[_Slot]:
    """Every place within the spans, from the outside in."""
    for index, statement in enumerate(tree.body):
        slot = _Slot(tree, "body", index, statement)
        yield from _slots_of(slot, spans)


def _slots_of(slot: _Slot, spans: Spans) -> Iterator[_Slot]:
    node = slot.get()
    first, last = getattr(node, "lineno", None), getattr(node, "end_lineno", None)
    if first is not None and last is not None:
        if not any(first <= end and last >= start for start, end in spans):
            return
        if any(start <= first <= end for start, end in spans):
            yield slot
    for field, value in ast.iter_fields(node):
        if _for_people(node, field):
            continue
        for index, child in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(child, ast.AST) and not isinstance(child, ast.expr_context | ast.operator | ast.cmpop):
                statement = child if isinstance(child, ast.stmt) else slot.statement
                yield from _slots_of(_Slot(node, field, index, statement), spans)


def _for_people(node: ast.AST, field: str) -> bool:
    """Whether a field holds text that nobody's result depends on."""
    if field in ("annotation", "returns", "decorator_list"):
        return True
    match node:
        case ast.Raise() | ast.JoinedStr() | ast.Expr(value=ast.Constant()):
            return True
        case ast.Assert():
            return field == "msg"
    return False


_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv, ast.Pow: ast.Mult, ast.MatMult: ast.Mult,
}  # fmt: skip
_BOUNDARIES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_OPPOSITES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.GtE, ast.LtE: ast.Gt, ast.Gt: ast.LtE, ast.GtE: ast.Lt,
}  # fmt: skip
_METHODS = {
    "sum": "mean", "mean": "sum", "max": "min", "min": "max", "argmax": "argmin", "argmin": "argmax",
    "floor": "ceil", "ceil": "floor", "any": "all", "all": "any", "maximum": "minimum", "minimum": "maximum",
}  # fmt: skip
_NOT_SWAPPED = {"max", "min", "maximum", "minimum", "add", "multiply", "gcd", "allclose", "isclose", "print"}
_NON_COMMUTATIVE = (ast.Sub, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow, ast.MatMult)


def _changes(slot: _Slot, node: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """What may stand in this place instead, and what a grader needs to notice."""
    if isinstance(node, ast.stmt):
        yield from _statement_changes(node)
    match node:
        case ast.BinOp(left, op, right):
            if type(op) in _OPERATORS:
                yield ast.BinOp(left, _OPERATORS[type(op)](), right), "an input for which the two operators differ"
            if isinstance(op, _NON_COMMUTATIVE) and ast.dump(left) != ast.dump(right):
                yield ast.BinOp(right, op, left), "an input for which the order of the two sides matters"
        case ast.UnaryOp(ast.USub() | ast.Not(), operand):
            yield operand, "an input for which the sign or the negation matters"
        case ast.BoolOp(op, values):
            other = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield ast.BoolOp(other, values), "an input for which only one of the conditions holds"
        case ast.Compare(left, ops, comparators):
            for index, comparison in enumerate(ops):
                for table, needs in (
                    (_BOUNDARIES, "an input at the boundary, where both sides are equal"),
                    (_OPPOSITES, "an input on each side of the boundary"),
                ):
                    if type(comparison) in table:
                        changed = [*ops[:index], table[type(comparison)](), *ops[index + 1 :]]
                        yield ast.Compare(left, changed, comparators), needs
        case ast.Constant():
            first = node.value == 0 and isinstance(slot.owner, ast.Subscript | ast.Tuple)
            changes = _constant_changes(node, negative=isinstance(slot.owner, ast.UnaryOp) and node.value == 1)
            # On an axis of length 1, the last entry is the first one.
            yield from (change for change in changes if not (first and _is(change[0], -1)))
        case ast.Slice(lower, upper, step):
            needs = "an input that is longer than the part that is cut out"
            if lower is not None:
                yield ast.Slice(None, upper, step), needs
            if upper is not None:
                yield ast.Slice(lower, None, step), needs
            if step is not None:
                yield ast.Slice(lower, upper, None), needs
        case ast.Tuple(elts, ctx) | ast.List(elts, ctx):
            for swapped in _swaps(elts):
                yield type(node)(swapped, ctx), "an input whose sizes differ from each other"
        case ast.Call():
            yield from _call_changes(node)
        case ast.If(test, body, orelse):
            yield ast.If(_negated(test), body, orelse), "an input for each of the two cases"
        case ast.IfExp(test, body, orelse):
            yield ast.IfExp(_negated(test), body, orelse), "an input for each of the two cases"
        case ast.AugAssign(target, op, value):
            if type(op) in _OPERATORS:
                yield (
                    ast.AugAssign(target, _OPERATORS[type(op)](), value),
                    "an input for which the two operators differ",
                )
            yield ast.Assign([target], value, lineno=node.lineno), "an input for which the line runs more than once"


def _statement_changes(node: ast.stmt) -> Iterator[tuple[ast.AST, str]]:
    match node:
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Assert():
            yield ast.Pass(), "a call that this assertion must refuse (expect_raises)"
        case ast.Expr() | ast.Assign() | ast.AugAssign() | ast.AnnAssign() | ast.If() | ast.Raise() | ast.Delete():
            yield ast.Pass(), "an input for which this line matters"
        case ast.For() | ast.While() | ast.With() | ast.Try():
            yield ast.Pass(), "an input for which these lines matter"
        case ast.Break() | ast.Continue():
            yield ast.Pass(), "an input for which the loop ends early"
        case ast.Return(value) if value is not None:
            yield ast.Return(ast.Constant(None)), "a look at what is returned"


def _constant_changes(node: ast.Constant, *, negative: bool) -> Iterator[tuple[ast.AST, str]]:
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value), "an input for which this switch matters"
    elif isinstance(value, int):
        # Of -1, which stands for the last entry, or for any size in `reshape`, only 0 is made.
        for other in (value - 1,) if negative else (value + 1, value - 1):
            yield ast.Constant(other), "an input for which this number matters: other sizes, or larger ones"
    elif isinstance(value, float):
        yield ast.Constant(value + 1.0), "an input for which this number matters"
    elif isinstance(value, str) and value:
        yield ast.Constant(value + "x"), "an input for which this text matters"


_OF_KEYWORD = "an input for which this argument is not at its default"
_OF_DTYPE = "a look at the dtype of the result (expect_... compare values), if that matters; else declare it equivalent"


def _call_changes(node: ast.Call) -> Iterator[tuple[ast.AST, str]]:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if name not in _NOT_SWAPPED:
        for swapped in _swaps(node.args):
            yield ast.Call(node.func, swapped, node.keywords), "an input for which the order of the arguments matters"
    for index, keyword in enumerate(node.keywords):
        fewer = [*node.keywords[:index], *node.keywords[index + 1 :]]
        yield ast.Call(node.func, node.args, fewer), _OF_DTYPE if keyword.arg == "dtype" else _OF_KEYWORD
    if name in _METHODS:
        other = _METHODS[name]
        if isinstance(node.func, ast.Attribute):
            func: ast.expr = ast.Attribute(node.func.value, other, node.func.ctx)
        else:
            func = ast.Name(other, ast.Load())
        yield ast.Call(func, node.args, node.keywords), f"an input for which {name} and {other} differ"
    if name == "range" and len(node.args) == 1 and isinstance(node.func, ast.Name):
        stop = node.args[0]
        shorter = ast.BinOp(stop, ast.Sub(), ast.Constant(1))
        yield ast.Call(node.func, [shorter], []), "an input for which the last turn of the loop matters"
        yield ast.Call(node.func, [ast.Constant(1), stop], []), "an input for which the first turn of the loop matters"


def _is(node: ast.AST, value: int) -> bool:
    return isinstance(node, ast.Constant) and node.value == value


def _swaps(nodes: list[ast.expr]) -> Iterator[list[ast.expr]]:
    """The list with two neighbours exchanged, for all neighbours that differ."""
    for index, (one, other) in enumerate(pairwise(nodes)):
        if ast.dump(one) != ast.dump(other) and not isinstance(one, ast.Starred) and not isinstance(other, ast.Starred):
            yield [*nodes[:index], other, one, *nodes[index + 2 :]]


def _negated(test: ast.expr) -> ast.expr:
    return (
        test.operand if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not) else ast.UnaryOp(ast.Not(), test)
    )


def _shown(statement: ast.stmt) -> str:
    """The first line of a statement, as it is shown and named in `equivalent.toml`."""
    return ast.unparse(ast.fix_missing_locations(copy.deepcopy(statement))).splitlines()[0]


_LONG, _CONTEXT = 100, 30
"""Characters of a line that is shown whole, and of what is shown on either side of a change in a longer one."""


def _around(before: str, after: str) -> tuple[str, str]:
    """Both lines, cut down to where they differ if they are long, as those of a table of numbers are."""
    if max(len(before), len(after)) <= _LONG:
        return before, after
    if after == "pass":
        return f"{before[:_LONG]}...", after
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    first = max(0, start - _CONTEXT)

    def cut(line: str) -> str:
        last = len(line) - max(0, end - _CONTEXT)
        return ("..." if first else "") + line[first:last] + ("..." if last < len(line) else "")

    return cut(before), cut(after)


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginnings."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _code(tree: ast.Module) -> object:
    """What the code does, without where it stands: two mutants that compile to the same are one."""
    return _essence(compile(ast.fix_missing_locations(copy.deepcopy(tree)), "cell", "exec", dont_inherit=True))


def _essence(code: CodeType) -> object:
    constants = tuple(_essence(c) if isinstance(c, CodeType) else (type(c).__name__, repr(c)) for c in code.co_consts)
    return (code.co_code, constants, code.co_names, code.co_varnames, code.co_cellvars, code.co_freevars)
