"""What graders say about values: compare, and name the misconception that a wrong value gives away.

A comparison never raises anything but a `StudentFault`, whatever a student's code sent back. A
`Mistake` is a wrong implementation of the task, run on the same hidden input: if the student's answer
equals what the mistake returns (or fails as the mistake fails), that is the likely cause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.channel import Call, Foreign, Submission, type_name
from autograder.channel.agent import builtin_class
from autograder.channel.wording import exception_text
from autograder.errors import CheckFailure, StudentException

RTOL, ATOL = 1e-4, 1e-5
"""Relative and absolute tolerance: as wide as single precision needs when sums are taken in another order.

What a mistake changes is larger by far, since inputs are drawn around 1.
"""

_NAN_HINT = "\nhint: is every place of the result filled in, and nothing divided by zero?"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A known way of getting a task wrong.

    `wrong` returns what a student who makes this mistake returns on the same input, or raises what their
    function raises. `cause` completes "likely cause: ..."; `hint` is a question or a next step.
    """

    cause: str
    wrong: Callable[[], Any]
    hint: str = ""


def expect_call(
    submission: Submission,
    function: str,
    *args: Any,
    equals: Any,
    also: Sequence[Any] = (),
    mistakes: Sequence[Mistake] = (),
    rtol: float = RTOL,
    atol: float = ATOL,
    **kwargs: Any,
) -> Call:
    """Call the student's function and compare what it returns with `equals`: an array, a float or a whole number.

    `also` lists other values that satisfy this check, because what sets them apart is checked elsewhere.

    Raises:
        CheckFailure: it differs. StudentException: it raised, with the likely cause where a mistake explains it.
    """
    try:
        call = submission.call_and_inspect(function, *args, **kwargs)
    except StudentException as error:
        failures = [(mistake, _failure(mistake)) for mistake in mistakes]
        alike = [(mistake, text) for mistake, (kind, text) in failures if kind == error.type_name]
        # The same words, with the same sizes in them, tell more than the same kind of exception.
        same = [mistake for mistake, text in alike if text == error.text] + [mistake for mistake, _ in alike]
        cause = _because(same[0]) if same else ""
        raise StudentException(f"{error}{cause}", type_name=error.type_name, text=error.text) from error
    if isinstance(equals, (int, np.integer)):
        if any(type(call.value) is int and call.value == other for other in also):
            return call
        expect_integer(call.value, int(equals), mistakes=mistakes)
    elif isinstance(equals, float):
        expect_number(call.value, equals, mistakes=mistakes, rtol=rtol, atol=atol)
    elif not any(_equal(other, call.value, rtol, atol) for other in also):
        expect_array(call.value, equals, mistakes=mistakes, rtol=rtol, atol=atol)
    return call


def expect_array(
    got: Any, expected: Any, *, mistakes: Iterable[Mistake] = (), rtol: float = RTOL, atol: float = ATOL
) -> None:
    """`got` is an array of the shape and the values of `expected`, to the tolerances.

    Raises:
        CheckFailure: it is not; the text gives shapes or value ranges, and the likely cause.
    """
    expected, mistakes = np.asarray(expected), _tried(mistakes)
    if isinstance(got, np.generic):
        got = np.asarray(got)
    if not isinstance(got, np.ndarray):
        raise CheckFailure(f"expected an array of shape {expected.shape}, got {type_name(got)}" + _array_hint(got))
    booleans = got.dtype == bool and expected.dtype != bool
    if _equal(expected, got, rtol, atol) and not booleans:
        return
    cause = next((_because(m) for m in mistakes if _equal(_result(m), got, rtol, atol)), "")
    if got.shape != expected.shape:
        raise CheckFailure(f"expected shape {expected.shape}, got {_shape(got)}{cause}")
    if booleans:
        raise CheckFailure("expected numbers, got True and False" + cause)
    if not np.isfinite(got).all():
        broken = int(got.size - np.count_nonzero(np.isfinite(got)))
        raise CheckFailure(f"expected numbers, but {broken} of {got.size} are NaN or infinite" + (cause or _NAN_HINT))
    differ = ~np.isclose(got.astype(float), expected.astype(float), rtol=rtol, atol=atol)
    first = ", ".join(str(int(i)) for i in np.argwhere(differ)[0])
    raise CheckFailure(
        f"expected values {_range(expected)}, got {_range(got)}\n"
        f"{np.count_nonzero(differ)} of {got.size} differ, the first at [{first}]{cause}"
    )


def expect_integer(got: Any, expected: int, *, mistakes: Iterable[Mistake] = ()) -> None:
    """`got` is the whole number `expected`; a float is not one, even if it has no fraction.

    Raises:
        CheckFailure: it is another number, or none.
    """
    mistakes = _tried(mistakes)
    if isinstance(got, np.ndarray) and got.ndim == 0:
        got = got[()]
    if isinstance(got, (bool, np.bool_)) or not isinstance(got, (int, float, np.integer, np.floating)):
        raise CheckFailure(f"expected a whole number, got {type_name(got)}" + _array_hint(got, "return the number"))
    if isinstance(got, (float, np.floating)):
        if got == expected:
            raise CheckFailure(
                "expected a whole number, got a float\nlikely cause: a division with /, which gives a float even if "
                "nothing is left over\nhint: // divides whole numbers"
            )
        cause = next((_because(m) for m in mistakes if _result(m) == got), "")
        raise CheckFailure(f"expected the whole number {expected:,}, got the float {_short(float(got))}{cause}")
    if int(got) != expected:
        cause = next((_because(m) for m in mistakes if _result(m) == int(got)), "")
        raise CheckFailure(f"expected {expected:,}, got {_whole(int(got))}{cause}")


def expect_number(
    got: Any, expected: float, *, mistakes: Iterable[Mistake] = (), rtol: float = RTOL, atol: float = ATOL
) -> None:
    """`got` is one number, whole or not, near `expected`; an array without axes counts as its number.

    Raises:
        CheckFailure: it is another number, or none.
    """
    mistakes = _tried(mistakes)
    if isinstance(got, np.ndarray) and got.ndim == 0:
        got = got[()]
    single = isinstance(got, (int, float, np.integer, np.floating)) and not isinstance(got, bool)
    if single and np.isclose(_float(got), expected, rtol=rtol, atol=atol):
        return
    array = np.asarray(_float(got)) if single else got
    cause = next((_because(m) for m in mistakes if _equal(_as_array(_result(m)), array, rtol, atol)), "")
    if single:
        raise CheckFailure(f"expected {_short(expected)}, got {_short(_float(got))}{cause}")
    found = f"an array of shape {_shape(got)}" if isinstance(got, np.ndarray) else type_name(got)
    raise CheckFailure(f"expected one number, got {found}" + (cause or _array_hint(got, "return one number")))


def expect_unchanged(call: Call, *originals: np.ndarray) -> None:
    """The function left its array arguments as they were.

    Raises:
        CheckFailure: one of them differs after the call.
    """
    for number, (before, after) in enumerate(zip(originals, call.args, strict=False), start=1):
        if not _equal(before, after, 0.0, 0.0):
            raise CheckFailure(
                f"argument {number} is not the same after the call as before it\nlikely cause: the input is changed in "
                "place\nhint: work on a copy, or write the result into an array of its own"
            )


def expect_raises(call: Callable[[], Any], kind: str, because: str) -> None:
    """Calling raises the built-in exception `kind`.

    Raises:
        CheckFailure: it returns, or raises something else.
    """
    try:
        value = call()
    except StudentException as error:
        if error.type_name == kind:
            return
        raise CheckFailure(f"expected {kind}, because {because}; but {error}") from error
    raise CheckFailure(f"expected {kind}, because {because}; but it returned {type_name(value)}")


class BrokenMistake(Exception):
    """A mistake that cannot run: a slip of its author's, which explains no answer of a student's."""


_AUTHORS = (NameError, ImportError)
"""What code raises that names what is not there: an author's slip, and never the one that a mistake is about."""

_watched: ContextVar[tuple[bool, bool]] = ContextVar("_watched", default=(False, False))


@contextmanager
def watched_mistakes(*, all_of_them: bool = False) -> Iterator[None]:
    """For `validate`: a mistake that cannot run is a fault of the grader's; `all_of_them` are run, needed or not."""
    token = _watched.set((True, all_of_them))
    try:
        yield
    finally:
        _watched.reset(token)


def _tell(mistake: Mistake, error: Exception) -> None:
    """While a class is graded, such a mistake explains nothing; no mark hangs on that."""
    if _watched.get()[0]:
        raise BrokenMistake(f"the Mistake '{mistake.cause}' raises {type(error).__name__}: {error}") from error


def _tried(mistakes: Iterable[Mistake]) -> Iterable[Mistake]:
    """The mistakes; all of them have run where that is asked for."""
    if _watched.get()[1]:
        mistakes = list(mistakes)
        for mistake in mistakes:
            _result(mistake)
    return mistakes


def _result(mistake: Mistake) -> Any:
    """What the mistake returns; None where it cannot even run on this input."""
    try:
        return mistake.wrong()
    except _AUTHORS as error:
        _tell(mistake, error)
        return None
    except Exception:  # a wrong implementation may fail in any way: that is a finding, not a fault
        return None


def _failure(mistake: Mistake) -> tuple[str, str]:
    """The exception that the mistake raises, as a student's would be told: its built-in class and its text."""
    try:
        mistake.wrong()
    except _AUTHORS as error:
        _tell(mistake, error)
    except Exception as error:  # as above
        return builtin_class(error), exception_text(str(error), "")
    return "", ""


def _because(mistake: Mistake) -> str:
    return f"\nlikely cause: {mistake.cause}" + (f"\nhint: {mistake.hint}" if mistake.hint else "")


def _as_array(value: Any) -> Any:
    """Numbers as arrays without axes, so that they compare as arrays do."""
    return np.asarray(value, dtype=float) if isinstance(value, (int, float, np.number)) else value


def _float(number: Any) -> float:
    """A number that a stranger sent, as a float: one that is too large is infinite."""
    try:
        return float(number)
    except OverflowError:
        return float("inf")


def _equal(expected: Any, got: Any, rtol: float, atol: float) -> bool:
    if not isinstance(expected, np.ndarray) or not isinstance(got, np.ndarray) or expected.shape != got.shape:
        return False
    return bool(np.allclose(got.astype(float), expected.astype(float), rtol=rtol, atol=atol))


def _array_hint(got: Any, instead: str = "return one array: np.array(...) makes one of nested lists") -> str:
    if got is None:
        return "\nlikely cause: the function has no return statement, or one branch lacks it"
    if got is Ellipsis or str(got).startswith("ellipsis"):
        return "\nlikely cause: the ... placeholder is still there"
    if isinstance(got, list | tuple):
        return f"\nhint: {instead}"
    if isinstance(got, Foreign) and got.type_name.startswith("numpy."):
        return "\nhint: return a plain array of numbers, as np.zeros or np.array([...], dtype=float) make it"
    if str(got).startswith("generator"):
        return "\nlikely cause: the function uses yield\nhint: return gives the result back at once"
    return ""


def _shape(array: np.ndarray) -> str:
    """A shape as NumPy writes it; an axis that no answer has could spell out an input, and is not told."""
    axes = [str(n) if n < 10_000 else "…" for n in array.shape]
    return f"({', '.join(axes)}{',' if len(axes) == 1 else ''})"


def _range(array: np.ndarray) -> str:
    if array.size == 0:
        return "of an empty array"
    low, high = float(array.min()), float(array.max())
    return f"all {_short(low)}" if low == high else f"from {_short(low)} to {_short(high)}"


def _short(number: float) -> str:
    return f"{number:.4g}"


def _whole(number: int) -> str:
    return f"{number:,}" if abs(number) < 10**15 else "a number of more than 15 digits"
