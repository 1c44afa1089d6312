"""How a value differs from the expected one, in words that help its author. Nothing here prints or raises."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

_SHOWN_VALUES, _SHOWN_ENTRIES = 36, 4
"""Arrays up to this size are shown whole; of a dictionary, this many wrong entries are named."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What sets a value apart from the expected one; each text may have several lines, or be empty."""

    expected: str
    got: str
    cause: str = ""
    hint: str = ""


def difference(got: Any, expected: Any, rtol: float, atol: float) -> Difference | None:
    """How `got` differs from `expected`; None if it does not, to the tolerances."""
    expected, got = _plain(expected), _plain(got)
    if isinstance(got, np.ndarray) and got.ndim == 0 and not isinstance(expected, np.ndarray):
        got = got[()]
    if expected is None:
        return None if got is None else Difference("None", *_unexpected(got))
    if isinstance(expected, (bool, np.bool_)):
        same = isinstance(got, (bool, np.bool_)) and bool(got) == bool(expected)
        return None if same else Difference(str(expected), *_unexpected(got))
    if isinstance(expected, (int, np.integer)):
        return _whole_number(got, int(expected))
    if isinstance(expected, (float, complex, np.floating, np.complexfloating)):
        return _number(got, expected, rtol, atol)
    if isinstance(expected, str):
        return _text(got, expected)
    if isinstance(expected, Mapping):
        return _mapping(got, expected, rtol, atol)
    if isinstance(expected, (list, tuple)):
        if not (isinstance(expected, list) and isinstance(got, np.ndarray)):
            return _sequence(got, expected, rtol, atol)
        expected = np.asarray(expected)
    if isinstance(expected, np.ndarray):
        return _array(got, expected, rtol, atol)
    return None if got == expected else Difference(describe(expected), *_unexpected(got))


def describe(value: Any) -> str:
    """A value in a few words: "an array of shape (3, 3)", "the list [1, 2]"."""
    value = _plain(value)
    if value is None:
        return "None"
    if value is Ellipsis:
        return "..."
    if isinstance(value, np.ndarray) and value.ndim:
        return f"an array of shape {value.shape}"
    if isinstance(value, (np.generic, np.ndarray)):
        return f"{value.item()!r:.60}, {_kind(value.item())}"
    if isinstance(value, BaseException):
        return f"{type(value).__name__}: {one_line(str(value))}".rstrip(": ")
    if callable(value) and hasattr(value, "__name__"):
        return f"the {'class' if isinstance(value, type) else 'function'} {value.__name__}"
    try:
        text = repr(value)
    except Exception:  # a class of the reader's, half written
        return _kind(value)
    return f"{one_line(text, 60)}, {_kind(value)}"


def fits(array: np.ndarray) -> bool:
    """Whether an array is small enough to be shown whole."""
    return 0 < array.size <= _SHOWN_VALUES and array.ndim in (1, 2)


def show_numbers(array: np.ndarray, digits: int = 4) -> str:
    """A small array as rows of numbers."""
    if array.dtype.kind == "f":
        array = array + 0.0  # no "-0."
    return np.array2string(array, precision=digits, suppress_small=digits == 4, max_line_width=76)


def why(value: Any) -> tuple[str, str]:
    """The likely cause and a hint, for a value that is of no use whatever was expected; empty otherwise."""
    if value is None:
        return (
            "the function has no return statement, or one branch lacks it",
            "print shows a value; return gives it back",
        )
    if value is Ellipsis:
        return "the ... placeholder is still there", ""
    if callable(value) and hasattr(value, "__name__"):
        return "the round brackets that call it are missing", ""
    if isinstance(value, Iterator):
        return "the function gives a generator (yield, zip, map or a comprehension in round brackets)", (
            "np.array(list(...)) has the numbers themselves"
        )
    return "", ""


def one_line(text: str, limit: int = 240) -> str:
    """The text without its line breaks, cut where it goes on for long."""
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _plain(value: Any) -> Any:
    """Tensors as arrays: the graders take them for the same."""
    if type(value).__module__.partition(".")[0] in ("torch", "tensorflow", "keras", "jax", "jaxlib"):
        for convert in (lambda: value.detach().cpu().numpy(), lambda: value.numpy(), lambda: np.asarray(value)):
            try:
                array = convert()
            except Exception:  # not a tensor, or one without values
                continue
            if isinstance(array, (np.ndarray, np.generic)) and array.dtype != object:
                return np.asarray(array)
    return value


def _kind(value: Any) -> str:
    name = type(value).__name__
    return f"{'an' if name[0].lower() in 'aeiou' else 'a'} {name}"


def _names(keys: Sequence[Any]) -> str:
    shown = ", ".join(repr(key) for key in keys[:_SHOWN_ENTRIES])
    return shown + (f" and {len(keys) - _SHOWN_ENTRIES} more" if len(keys) > _SHOWN_ENTRIES else "")


def _unexpected(got: Any) -> tuple[str, str, str]:
    """What was got, with the cause and hint that its kind alone gives away."""
    return describe(got), *why(got)


def _whole_number(got: Any, expected: int) -> Difference | None:
    words = f"{expected:,}"
    if isinstance(got, (int, np.integer)) and not isinstance(got, bool):
        return None if int(got) == expected else Difference(words, f"{int(got):,}")
    if isinstance(got, (float, np.floating)):
        if got != expected:
            return Difference(f"{words}, a whole number", f"{float(got):.6g}, a float")
        return Difference(
            f"{words}, a whole number",
            f"{float(got)}, a float",
            "a division with /, which gives a float even if nothing is left over",
            "// divides whole numbers",
        )
    return Difference(f"{words}, a whole number", *_unexpected(got))


def _number(got: Any, expected: Any, rtol: float, atol: float) -> Difference | None:
    words = f"{expected:.6g}"
    if isinstance(got, (bool, np.bool_)) or not isinstance(got, (int, float, complex, np.number)):
        return Difference(f"{words}, a number", *_unexpected(got))
    if np.isclose(got, expected, rtol=rtol, atol=atol, equal_nan=True):
        return None
    if np.isnan(got):
        return Difference(words, "NaN, not a number", *_NAN)
    value = complex(got)
    # Enough digits that the two do not look alike.
    digits = next((n for n in (6, 9, 12) if f"{got:.{n}g}" != f"{expected:.{n}g}"), 17)
    cause = "the sign is the other way round" if np.isclose(-value, expected, rtol=rtol, atol=atol) else ""
    return Difference(f"{expected:.{digits}g}", f"{got:.{digits}g}", cause)


def _text(got: Any, expected: str) -> Difference | None:
    if got == expected:
        return None
    if not isinstance(got, str):
        return Difference(f"{expected!r}, a text", *_unexpected(got))
    alike = got.split() == expected.split() or got.casefold().split() == expected.casefold().split()
    return Difference(repr(expected), f"{got!r:.200}", "only spaces or capital letters differ" if alike else "")


def _mapping(got: Any, expected: Mapping[Any, Any], rtol: float, atol: float) -> Difference | None:
    if not isinstance(got, Mapping):
        return Difference(f"a dictionary with {_names(list(expected))}", *_unexpected(got))
    missing = [key for key in expected if key not in got]
    extra = [key for key in got if key not in expected]
    wrong = {
        key: found for key in expected if key in got and (found := difference(got[key], expected[key], rtol, atol))
    }
    if not (missing or extra or wrong):
        return None
    left: list[str] = []
    right: list[str] = []
    for keys, here in ((missing, left), (extra, right)):
        if keys:
            here.append(f"{'an entry' if len(keys) == 1 else 'entries'} for {_names(keys)}")
            (right if here is left else left).append(f"no entry for {_names(keys)}")
    for key, found in itertools.islice(wrong.items(), _SHOWN_ENTRIES):
        left.append(f"{key!r}: {found.expected}")
        right.append(f"{key!r}: {found.got}")
    if len(wrong) > _SHOWN_ENTRIES:
        right.append(f"and {len(wrong) - _SHOWN_ENTRIES} more of {len(expected)} entries differ")
    first = next(iter(wrong.values()), Difference("", ""))
    return Difference("\n".join(left), "\n".join(right), first.cause, first.hint)


def _sequence(got: Any, expected: Sequence[Any], rtol: float, atol: float) -> Difference | None:
    kind, many = type(expected).__name__, len(expected)
    words = f"{one_line(repr(expected), 60)}, a {kind}"
    if isinstance(got, np.ndarray):
        return Difference(words, *_unexpected(got)[:2], f"{kind}(...) makes one")
    if not isinstance(got, (list, tuple)):
        return Difference(words if many <= 4 else f"a {kind} of {many}", *_unexpected(got))
    if len(got) != many:
        return Difference(f"{many} values: {one_line(repr(expected), 60)}", f"{len(got)}: {one_line(repr(got), 60)}")
    for place, (one, other) in enumerate(zip(got, expected, strict=True)):
        if found := difference(one, other, rtol, atol):
            # Value by value: a call for the whole sequence would turn it round again, and never end.
            backwards = many > 1 and all(
                difference(a, b, rtol, atol) is None for a, b in zip(reversed(got), expected, strict=True)
            )
            return replace(
                found,
                expected=f"[{place}] is {found.expected}",
                got=f"[{place}] is {found.got}",
                cause="the right values in reverse order" if backwards else found.cause,
            )
    return None


_NAN = "", "is every place of the result filled in, and nothing divided by zero?"


def _array(got: Any, expected: np.ndarray, rtol: float, atol: float) -> Difference | None:
    shape = f"an array of shape {expected.shape}" if expected.ndim else "a number"
    if isinstance(got, (int, float, complex, np.generic)) and not isinstance(got, bool):
        got = np.asarray(got)
    if not isinstance(got, np.ndarray):
        text, cause, hint = _unexpected(got)
        if isinstance(got, (list, tuple)):
            text, hint = f"a {type(got).__name__} of {len(got)}", "np.array(...) makes an array of nested lists"
        return Difference(shape, text, cause, hint)
    if type(got) is not np.ndarray:
        return Difference(shape, f"{_kind(got)} of shape {got.shape}", "", "np.array(...) makes a plain array of it")
    if got.dtype.kind not in "biufc":
        what = {"O": "of Python objects", "U": "of text", "S": "of text"}.get(got.dtype.kind, f"of {got.dtype}")
        cause = "rows of different lengths, or None among them" if got.dtype == object else ""
        return Difference(f"{shape}, of numbers", f"an array {what}, shape {got.shape}", cause)
    if got.shape != expected.shape:
        return Difference(f"shape {expected.shape}", f"shape {got.shape}", *_why_shape(got, expected, rtol, atol))
    if (got.dtype == bool) != (expected.dtype == bool):
        words = {True: "True and False", False: "numbers"}
        hint = ".astype(float) makes 0 and 1 of False and True" if got.dtype == bool else ""
        return Difference(words[expected.dtype == bool], words[got.dtype == bool], "", hint)
    close = np.isclose(got, expected, rtol=rtol, atol=atol, equal_nan=True)
    if close.all():
        return None
    broken = ~np.isfinite(got) & np.isfinite(expected)
    if broken.any():
        many = f"{np.count_nonzero(broken)} of {got.size} are" if got.size > 1 else "it is"
        kind = "NaN (not a number)" if np.isnan(got[broken]).any() else "infinite"
        return Difference("finite numbers", f"{many} {kind}", *_NAN)
    cause, hint = _why_values(got, expected, rtol, atol)
    return Difference(*_values(got, expected, close), cause, hint)


def _values(got: np.ndarray, expected: np.ndarray, close: np.ndarray) -> tuple[str, str]:
    """Both arrays if they are small; else the first place where they differ."""
    if fits(expected):
        for digits in (4, 7, 10, 16):
            pair = show_numbers(expected, digits), show_numbers(got, digits)
            if pair[0] != pair[1]:
                return pair
    where = tuple(int(i) for i in np.argwhere(~close)[0])
    place = f"at [{', '.join(map(str, where))}]: " if where else ""
    left, right = expected[where], got[where]
    digits = next((n for n in (6, 9, 12) if f"{left:.{n}g}" != f"{right:.{n}g}"), 17)
    many = f"   ({np.count_nonzero(~close):,} of {got.size:,} differ)" if got.size > 1 else ""
    return f"{place}{left:.{digits}g}", f"{place}{right:.{digits}g}{many}"


def _why_shape(got: np.ndarray, expected: np.ndarray, rtol: float, atol: float) -> tuple[str, str]:
    def equal(array: np.ndarray) -> bool:
        return array.shape == expected.shape and bool(np.allclose(array, expected, rtol=rtol, atol=atol))

    if got.ndim == 2 and equal(got.T):
        return "rows and columns swapped?", "the first axis counts rows, from top to bottom"
    if order := _axes(got, expected, rtol, atol):
        return f"the axes are in another order: your axes {order} would be right", ""
    if got.ndim == 2 and got.shape == expected.shape[::-1]:
        return "rows and columns swapped?", "the first axis counts rows, from top to bottom"
    if got.size == expected.size and equal(got.reshape(expected.shape)):
        hint = (
            "an axis of length 1 counts, too" if sorted(got.squeeze().shape) == sorted(expected.squeeze().shape) else ""
        )
        return "the right numbers in another shape", hint
    off = [a - b for a, b in zip(got.shape, expected.shape, strict=False)]
    sizes = [abs(step) for step in off if step]
    if got.ndim == expected.ndim and sizes in ([1, 1], [1] if got.ndim == 1 else [1, 1]):
        return "off by one", "count the places of the smallest example by hand"
    return "", ""


def _axes(got: np.ndarray, expected: np.ndarray, rtol: float, atol: float) -> tuple[int, ...] | None:
    """The order of axes that makes the two equal, if there is one other than their own."""
    if not 2 <= got.ndim <= 5 or got.ndim != expected.ndim or got.size > 100_000:
        return None
    for order in itertools.islice(itertools.permutations(range(got.ndim)), 1, None):
        if tuple(got.shape[axis] for axis in order) == expected.shape and np.allclose(
            got.transpose(order), expected, rtol=rtol, atol=atol
        ):
            return order
    return None


def _why_values(got: np.ndarray, expected: np.ndarray, rtol: float, atol: float) -> tuple[str, str]:
    def equal(array: np.ndarray) -> bool:
        return bool(np.allclose(array, expected, rtol=rtol, atol=atol))

    if got.dtype == bool:
        return ("True and False swapped", "") if equal(~got) else ("", "")
    if got.dtype.kind in "iu":
        limits = np.iinfo(got.dtype)
        if limits.bits < 64 and (expected.min() < limits.min or expected.max() > limits.max):
            return (
                f"{got.dtype} holds {limits.min} to {limits.max} only: beyond that, numbers wrap around (overflow)",
                ".astype(float) before the arithmetic",
            )
        if np.allclose(got, np.trunc(expected)) or np.allclose(got, np.round(expected)):
            return f"the fractions are cut off: an array of {got.dtype} cannot hold them", "np.zeros(...) makes floats"
    tests: tuple[tuple[str, Callable[[], np.ndarray]], ...] = (
        ("every number has the opposite sign", lambda: -got.astype(float)),
        ("rows and columns swapped?", lambda: got.T if got.ndim == 2 else got),
        ("the right numbers in reverse order", lambda: got[::-1] if got.ndim == 1 else got),
        ("turned by 180 degrees", lambda: got[::-1, ::-1] if got.ndim == 2 else got),
    )
    for cause, repaired in tests:
        with np.errstate(all="ignore"):
            array = repaired()
            if array.shape == expected.shape and equal(array):
                return cause, ""
    if order := _axes(got, expected, rtol, atol):
        return f"the axes are in another order: your axes {order} would be right", ""
    if got.dtype.kind != "c" and expected.dtype.kind != "c":
        return _why_scale(got.astype(float), expected.astype(float), rtol, atol), ""
    return "", ""


def _why_scale(got: np.ndarray, expected: np.ndarray, rtol: float, atol: float) -> str:
    """A factor or a summand that is the same everywhere; needs a few different numbers to mean anything."""
    if expected.size < 3 or np.ptp(expected) == 0 or np.ptp(got) == 0:
        return ""
    largest = np.unravel_index(np.argmax(np.abs(expected)), expected.shape)
    with np.errstate(all="ignore"):
        factor, summand = got[largest] / expected[largest], got[largest] - expected[largest]
        if factor and np.allclose(got / factor, expected, rtol=rtol, atol=atol):
            return f"every number is multiplied by {factor:.4g}"
        if np.allclose(got - summand, expected, rtol=rtol, atol=atol):
            return f"every number is {abs(summand):.4g} too {'large' if summand > 0 else 'small'}"
    return ""
