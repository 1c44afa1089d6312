"""What a student's function gave where whole numbers, or pairs of them, are wanted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from autograder.channel import type_name
from autograder.errors import CheckFailure
from autograder.grading import Mistake, expect_integer

Numbers = int | tuple[int, ...]


def whole(value: Any) -> Any:
    """A whole number of NumPy's, or a float without a fraction, as an int; anything else as it is."""
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value[()]
    if isinstance(value, np.integer) or (isinstance(value, (float, np.floating)) and float(value).is_integer()):
        return int(value)
    return value


def plain(value: Any) -> Any:
    """The same for each number of a tuple, a list, or an array of one axis, which all become tuples."""
    if isinstance(value, np.ndarray) and value.ndim == 1:
        value = tuple(value)
    return tuple(map(whole, value)) if isinstance(value, list | tuple) else whole(value)


def is_number(value: Any) -> bool:
    return isinstance(value, int | float | np.floating) and not isinstance(value, bool)


def expect_ints(value: Any) -> None:
    """A whole number, or a pair of them, and no floats.

    Raises:
        CheckFailure: it is something else.
    """
    for number in value if isinstance(value, list | tuple) or getattr(value, "ndim", 0) == 1 else [value]:
        as_int = whole(number)
        expect_integer(number, as_int if type(as_int) is int else 0)


def expect_sizes(
    got: Any,
    right: Sequence[Numbers],
    *,
    also: Iterable[Sequence[Any]] = (),
    mistakes: Iterable[Mistake] = (),
    what: str = "sizes",
) -> None:
    """One number or pair for each of many cases, compared as a whole, floats without a fraction aside.

    Args:
        also: other answers that satisfy this check, because what sets them apart is checked elsewhere.
        mistakes: `wrong` gives the numbers of all cases.

    Raises:
        CheckFailure: they differ; the text says how, tells no input, and names the likely cause.
    """
    if not isinstance(got, list) or len(got) != len(right):
        raise CheckFailure("the answers could not be read: something in your notebook changed how Python works")
    values = [plain(value) for value in got]
    for raw, value, expected in zip(got, values, right, strict=True):
        if isinstance(expected, int):
            if not is_number(value):
                expect_integer(raw, expected)
        elif not (isinstance(value, tuple) and len(value) == len(expected) and all(map(is_number, value))):
            hint = {int: "one number for each axis", type(None): "every branch needs a return"}.get(type(value), "")
            kind = f"a tuple of {len(value)}" if isinstance(value, tuple) else type_name(raw)
            raise CheckFailure(
                f"expected a pair of whole numbers, (y, x), got {kind}" + (f"\nhint: {hint}" if hint else "")
            )
    if values == list(right) or any(values == list(other) for other in also):
        return
    off = [a - b for a, b in zip(_flat(values), _flat(right), strict=True)]
    wrong = [step for step in off if step]
    size = f", each {abs(wrong[0]):g} too {'large' if wrong[0] > 0 else 'small'}" if len(set(wrong)) == 1 else ""
    if not size and all(step > 0 for step in wrong):
        size = ", all of them too large"
    if not size and all(step < 0 for step in wrong):
        size = ", all of them too small"
    text = f"expected {what} {_short(right)}, got {_short(values)}\n"
    text += f"{len(wrong)} of {len(off)} are wrong{size}"
    for mistake in mistakes:
        if values == list(mistake.wrong()):
            text += f"\nlikely cause: {mistake.cause}" + (f"\nhint: {mistake.hint}" if mistake.hint else "")
            break
    raise CheckFailure(text)


def _flat(values: Iterable[Any]) -> list[Any]:
    return [number for value in values for number in (value if isinstance(value, tuple) else (value,))]


def _short(values: Sequence[Any]) -> str:
    low, high = min(_flat(values)), max(_flat(values))
    return f"from {low:.6g} to {high:.6g}" if low != high else f"{low:.6g} each time"
