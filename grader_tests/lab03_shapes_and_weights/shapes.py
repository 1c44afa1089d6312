"""Output sizes: what PyTorch and Keras say, and the known ways of getting them wrong."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from autograder.grading import Mistake
from grader_tests.references import keras, torch

Size = int | tuple[int, int]
Case = tuple[Size, Size, Size, Size]
"""size, kernel, stride, padding: each a number, or a pair (y, x)."""

Rule = Callable[[int, int, int, int], Any]
"""The size along one axis, from size, kernel, stride and padding along it."""


def pair(value: Size) -> tuple[int, int]:
    return value if isinstance(value, tuple) else (value, value)


def by_torch(case: Case) -> tuple[int, int] | None:
    """What comes out of PyTorch's Conv2d, which computes shapes only here; None where it refuses the kernel."""
    size, kernel, stride, padding = map(pair, case)
    layer = torch.nn.Conv2d(1, 1, kernel, stride, padding, device="meta")
    try:
        y, x = layer(torch.empty(1, 1, *size, device="meta")).shape[2:]
    except RuntimeError:
        return None
    return int(y), int(x)


def by_keras(case: Case) -> tuple[int, int] | None:
    """The same by Keras: zeros around the image, then a valid convolution."""
    size, kernel, stride, padding = map(pair, case)
    padded = keras.layers.ZeroPadding2D(padding).compute_output_shape((None, *size, 1))
    try:
        _, y, x, _ = keras.layers.Conv2D(1, kernel, stride).compute_output_shape(padded)
    except ValueError:
        return None
    return int(y), int(x)


def right(case: Case) -> int | tuple[int, int] | None:
    """What both say: a number if the size is a number, else a pair; None if the kernel does not fit.

    Raises:
        ArithmeticError: they do not agree, and so neither is a reference.
    """
    result, other = by_torch(case), by_keras(case)
    if result != other:
        raise ArithmeticError(f"PyTorch says {result}, and Keras {other}, for {case}")
    return result if result is None or isinstance(case[0], tuple) else result[0]


@cache
def right_padding(kernel: Size) -> Size:
    """The padding with which both frameworks leave an image as it is, at stride 1.

    Raises:
        ArithmeticError: there is none.
    """
    if isinstance(kernel, tuple):
        result = tuple(map(right_padding, kernel))
        if right(((30, 40), kernel, 1, result)) == (30, 40):
            return result
    else:
        for padding in range(kernel):
            if right((kernel, kernel, 1, padding)) == kernel:
                return padding
    raise ArithmeticError(f"no padding keeps the size with a kernel of {kernel}")


def rule(*, plus: int = 1, paddings: int = 2, rounded: Callable[[float], Any] = math.floor) -> Rule:
    """The right rule, or one with another part in it."""
    return lambda m, k, s, p: rounded((m + paddings * p - k) / s) + plus


def apply(axis: Rule, cases: Sequence[Case]) -> list[Any]:
    """A rule for one axis, applied to both axes of each case."""
    return [
        tuple(axis(*values) for values in zip(*map(pair, case), strict=True))
        if isinstance(case[0], tuple)
        else axis(*case)  # type: ignore[arg-type]
        for case in cases
    ]


def half_up(number: float) -> int:
    return math.floor(number + 0.5)


def same(number: float) -> float:
    return number


def slips(cases: Sequence[Case]) -> list[Mistake]:
    """What each mistake about the formula gives for these cases, the most telling first."""
    found: list[Mistake] = []

    def known(cause: str, hint: str, *ways: Rule) -> None:
        found.extend(Mistake(cause, lambda way=way: apply(way, cases), hint) for way in ways)  # type: ignore[misc]

    def known_rounding(cause: str, hint: str, *ways: Callable[[float], Any]) -> None:
        known(cause, hint, *(rule(rounded=way) for way in ways))
        known(f"{cause}, and the + 1 is missing", hint, *(rule(rounded=way, plus=0) for way in ways))

    known("the + 1 is missing", "a kernel as large as the image has one place, not none", rule(plus=0))
    known("1 is taken away instead of added", "a kernel as large as the image has one place", rule(plus=-1))
    for words, plus in (("", 1), (", and the + 1 is missing", 0)):
        known(
            "the padding is counted once" + words,
            "there are zeros on both sides of the image: above and below, left and right",
            rule(paddings=1, plus=plus),
        )
        known("the padding is ignored" + words, "how large is the image with its zeros?", rule(paddings=0, plus=plus))
        known(
            "the stride is ignored" + words,
            "with a stride of 2, the kernel stops at every second place only",
            lambda m, k, s, p, plus=plus: m + 2 * p - k + plus,  # type: ignore[misc]
        )
    known_rounding(
        "the quotient is not rounded down: it keeps its fraction",
        "how many whole steps fit? // gives that",
        same,
    )
    known_rounding(
        "the quotient is rounded up",
        "a last step that does not fit whole is not made: round down",
        math.ceil,
    )
    known_rounding(
        "the quotient is rounded to the nearest whole number",
        "a last step that does not fit whole is not made: round down",
        round,
        half_up,
    )
    known(
        "the + 1 is divided by the stride, too",
        "first the number of steps, then 1 for the place where the kernel starts",
        lambda m, k, s, p: (m + 2 * p - k + 1) // s,
        lambda m, k, s, p: math.ceil((m + 2 * p - k + 1) / s),
        lambda m, k, s, p: (m + 2 * p - k + 1) / s,
    )
    known(
        "the stride is applied to the kernel",
        "the stride says how far the kernel moves; the kernel keeps its size",
        lambda m, k, s, p: m + 2 * p - k * s + 1,
        lambda m, k, s, p: (m + 2 * p - k * s) // s + 1,
        lambda m, k, s, p: m + 2 * p - s * (k - 1),
        lambda m, k, s, p: (m + 2 * p) // s - k + 1,
        lambda m, k, s, p: m + 2 * p - k // s + 1,
    )
    known(
        "the padding is added to the result instead of to the image",
        "first lay the zeros around the image, then count the places of the kernel",
        lambda m, k, s, p: (m - k) // s + 1 + 2 * p,
        lambda m, k, s, p: (m - k) // s + 1 + p,
    )
    known(
        "this is the rule of Keras' 'same', which does not ask for the kernel",
        "count the places of the kernel in the padded image",
        lambda m, k, s, p: math.ceil(m / s),
        lambda m, k, s, p: m // s,
    )
    return found


_ONE_FOR_BOTH = (
    ("the image's height is also used for its width", "the image's width is also used for its height"),
    ("the kernel's height is also used for its width", "the kernel's width is also used for its height"),
    ("the stride down is also used across", "the stride across is also used down"),
    (
        "the padding above and below is also used left and right",
        "the padding left and right is also used above and below",
    ),
)


def mixed_axes(cases: Sequence[Case]) -> list[Mistake]:
    """What each mistake about height and width gives for these cases, which are pairs."""
    found: list[Mistake] = []
    hint = "height goes with height, and width with width: (y, x) everywhere"

    def known(cause: str, changed: Callable[[int, tuple[int, int]], tuple[int, int]]) -> None:
        """`changed` takes the number of an argument, and its pair."""
        now = [tuple(changed(i, pair(value)) for i, value in enumerate(case)) for case in cases]
        for plus in 1, 0:
            found.append(Mistake(cause, lambda plus=plus: apply(rule(plus=plus), now), hint))  # type: ignore[misc]

    for which, causes in enumerate(_ONE_FOR_BOTH):
        for axis, cause in enumerate(causes):
            known(cause, lambda i, p, which=which, axis=axis: (p[axis],) * 2 if i == which else p)  # type: ignore[misc]
    known("the heights are used for both axes", lambda _, p: (p[0], p[0]))
    known("the widths are used for both axes", lambda _, p: (p[1], p[1]))
    known("height and width of the result are swapped", lambda _, p: p[::-1])
    for which, name in enumerate(("image", "kernel", "stride", "padding")):
        cause = f"height and width of the {name} are swapped"
        known(cause, lambda i, p, which=which: p[::-1] if i == which else p)  # type: ignore[misc]
    return found
