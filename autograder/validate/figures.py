"""Which pictures of a code cell lack a text alternative, as far as its text tells."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from autograder.grading.definitions import parsed
from autograder.validate.markdown import Picture, read_html

DESCRIBED = frozenset(
    {
        "Picture", "bars", "colour_filter", "counts", "layer_bars", "memory_growth", "number_grids", "panels",
        "shape_ribbon", "show", "show_png", "side_by_side", "stems", "timings", "weight_columns", "window_and_row",
    }
)  # fmt: skip
"""What of `course.plots` takes a text as `alt`. A test compares."""

_SHOWS = frozenset({"show", "show_png", "Picture", "Image"})
"""Those that show what was drawn elsewhere; the others show a picture of their own."""

_AXES = frozenset({"plt", "pyplot", "ax", "axs", "axis", "axes", "figure", "fig"})
_DRAWS = frozenset({"bar", "barh", "boxplot", "contour", "contourf", "hist", "pie", "scatter", "show", "subplots"})
"""Methods that draw if they are called on `_AXES`; other things have methods of these names, too."""
_DRAWS_ANYWHERE = frozenset({"plot", "imshow", "matshow"})


def figures_without_text(source: str) -> Iterator[str]:
    """What is wrong with the pictures that a code cell makes, each in a few words."""
    tree = parsed(source)
    if tree is None:
        return
    texts = []
    for call in _calls(tree):
        name = _name(call)
        given = [keyword.value for keyword in call.keywords if keyword.arg in ("alt", None)]
        if name == "Image" and not given:
            yield "it shows Image(...) without a text alternative: give it alt=..."
        if name == "HTML" and any(isinstance(part, Picture) and not part.described for part in _html(call)):
            yield "it shows HTML with an <img> that has no alt text"
        if name in DESCRIBED or name == "Image":
            texts += [(name, value) for value in given]
    for _, value in texts:
        if isinstance(value, ast.Constant) and not str(value.value or "").strip():
            yield "a figure's alt text is empty"
    # A function that draws is called elsewhere; there, its figure gets its text.
    drawn = next((call.func for call in _calls(tree, inside=False) if _draws(call.func)), None)
    if drawn is not None and not any(name in _SHOWS for name, _ in texts):
        called = ast.unparse(drawn)[-40:]
        yield f"it draws ({called}(...) without a text alternative: end with plots.show(figure, alt=...)"


def _calls(tree: ast.Module, *, inside: bool = True) -> Iterator[ast.Call]:
    """All calls in their order; with `inside` False, those alone that run with the cell, not those in a function."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Call):
            yield node
        for child in reversed(list(ast.iter_child_nodes(node))):
            if inside or not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                waiting.append(child)


def _name(call: ast.Call) -> str:
    """The last part of what is called: `show` of `plots.show(...)`."""
    return getattr(call.func, "attr", "") or getattr(call.func, "id", "")


def _draws(called: ast.expr) -> bool:
    if not isinstance(called, ast.Attribute):
        return False
    owner = called.value.value if isinstance(called.value, ast.Subscript) else called.value
    if called.attr in _DRAWS_ANYWHERE or (isinstance(owner, ast.Attribute) and owner.attr == "plot"):  # df.plot.bar()
        return True
    return called.attr in _DRAWS and isinstance(owner, ast.Name) and owner.id in _AXES


def _html(call: ast.Call) -> Iterator[object]:
    given = [*call.args[:1], *(keyword.value for keyword in call.keywords if keyword.arg == "data")]
    for value in given:
        yield from read_html(_text(value))


def _text(node: ast.expr) -> str:
    """The text that an expression makes, with an ellipsis for what only running it would tell."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=parts):
            return "".join(map(_text, parts))
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _text(left) + _text(right)
        case ast.BinOp(left=left, op=ast.Mod()) | ast.Call(func=ast.Attribute(value=left, attr="format")):
            return _text(left)
    return "…"
