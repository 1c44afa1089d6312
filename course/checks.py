"""The visible checks of the notebooks: they say at once whether you are on the way, and why not.

Passing them is a good sign and not yet the mark: the graders look at other inputs, too. A check prints and never
raises, so that "Run all" goes on; a mistake in a check's own arguments does raise, for whoever writes the lab.
"""

from __future__ import annotations

import linecache
import sys
import textwrap
from collections.abc import Callable, Mapping
from types import CodeType
from typing import Any

import numpy as np

from course._compare import Difference, describe, difference, fits, one_line, show_numbers, why

_WIDTH, _LABELS = 100, 22
"""Characters of a line, and of the column of labels in it."""


def equal(
    what: str,
    call: Callable[[], Any],
    expected: Any,
    *,
    hint: str = "",
    causes: Mapping[str, Any] | None = None,
    tier: int | None = None,
    rtol: float = 1e-5,
    atol: float = 1e-7,
) -> None:
    """Print whether `call()` gives `expected`, and if not, what it gave instead and why that may be.

    Args:
        what: the property that is checked, as a phrase.
        call: calls your function, e.g. `lambda: my_function(3)`.
        expected: an array, a number, a text, or a list, tuple or dictionary of those. An int wants a whole number;
            floats are compared to the tolerances, never exactly. Tensors count as arrays.
        hint: printed when the check fails: where to look.
        causes: likely cause -> the wrong value that gives it away, or a function that computes that value, or the class
            of the exception that gives it away.
        tier: which of the three hints under the task (1, 2, 3) helps here.

    Raises:
        TypeError, ValueError: an argument of the check itself is wrong; never because of what `call` does.
    """
    _refuse_bad_arguments(what, call, tier, hint=hint)
    if causes is not None and not isinstance(causes, Mapping):
        raise TypeError(f"causes is a dictionary {{likely cause: wrong value}}, not {describe(causes)}")
    got, failure = _run(call)
    if failure is not None:
        return _say_raised(what, failure, call, hint, tier, causes or {}, expected=describe(expected))
    try:
        found = difference(got, expected, rtol, atol)
    except Exception as error:  # a class of the reader's that cannot be compared
        found = Difference(describe(expected), f"{describe(got)}, which cannot be compared ({describe(error)})")
    if found is None:
        return _say(True, what)
    cause = _likely(got, causes or {}, rtol, atol) or found.cause
    return _say(False, what, expected=found.expected, got=found.got, cause=cause, hint=hint or found.hint, tier=tier)


def raises(
    what: str, call: Callable[[], Any], kind: type[Exception], *, hint: str = "", tier: int | None = None
) -> None:
    """Print whether `call()` raises an exception of this kind.

    Raises:
        TypeError, ValueError: as for `equal`.
    """
    _refuse_bad_arguments(what, call, tier, hint=hint)
    if not (isinstance(kind, type) and issubclass(kind, BaseException)):
        raise TypeError(f"kind is a class of exceptions, not {describe(kind)}")
    got, failure = _run(call)
    if failure is None:
        return _say(False, what, expected=_article(kind), got=f"it returned {describe(got)}", hint=hint, tier=tier)
    if isinstance(failure, kind) and (kind is NotImplementedError or not isinstance(failure, NotImplementedError)):
        return _say(True, what)
    return _say_raised(what, failure, call, hint, tier, {}, expected=_article(kind))


def holds(
    what: str,
    call: Callable[[], Any],
    predicate: Callable[[Any], Any],
    *,
    expected: str,
    hint: str = "",
    tier: int | None = None,
) -> None:
    """Print whether what `call()` gives has a property.

    Args:
        predicate: takes the value and returns whether it has the property (an array: whether all of it is true), or a
            text that says what is wrong.
        expected: the property in words, printed when it does not hold.

    Raises:
        TypeError, ValueError: as for `equal`.
    """
    _refuse_bad_arguments(what, call, tier, hint=hint, expected=expected)
    if not callable(predicate):
        raise TypeError(f"predicate is a function of the value, not {describe(predicate)}")
    got, failure = _run(call)
    if failure is not None:
        return _say_raised(what, failure, call, hint, tier, {}, expected=expected)
    cause, advice = why(got)
    try:
        answer = predicate(got)
        good = not isinstance(answer, str) and bool(np.all(answer))
        cause = answer if isinstance(answer, str) else cause
    except Exception:  # the value is of another kind than the predicate can judge
        good = False
    if good:
        return _say(True, what)
    text = describe(got)
    if type(got) is np.ndarray and fits(got):
        text += "\n" + show_numbers(got)
    return _say(False, what, expected=expected, got=text, cause=cause, hint=hint or advice, tier=tier)


def _refuse_bad_arguments(what: str, call: Callable[[], Any], tier: int | None, **texts: str) -> None:
    for name, text in {"what": what, **texts}.items():
        if not isinstance(text, str):
            raise TypeError(f"{name} is a text, not {describe(text)}")
    if not callable(call):
        raise TypeError(f"call is a function without arguments, e.g. `lambda: convolve(x, h)`, not {describe(call)}")
    if tier not in (None, 1, 2, 3):
        raise ValueError(f"tier is 1, 2 or 3, not {tier!r}")


def _run(call: Callable[[], Any]) -> tuple[Any, BaseException | None]:
    try:
        return call(), None
    except (Exception, SystemExit) as error:  # any mistake of the reader's: it is shown, and the notebook goes on
        return None, error


def _likely(got: Any, causes: Mapping[str, Any], rtol: float, atol: float) -> str:
    """The first cause whose wrong value is what came back."""
    for cause, wrong in causes.items():
        if isinstance(wrong, type) and issubclass(wrong, BaseException):
            continue
        try:
            value = wrong() if callable(wrong) else wrong
            if difference(got, value, rtol, atol) is None:
                return cause
        except Exception:  # a wrong way that does not run here explains nothing here
            continue
    return ""


def _say_raised(
    what: str,
    failure: BaseException,
    call: Callable[[], Any],
    hint: str,
    tier: int | None,
    causes: Mapping[str, Any],
    expected: str,
) -> None:
    if isinstance(failure, NotImplementedError):
        return _say(False, what, note=f"not written yet ({one_line(str(failure))})")
    got = f"your code raised {describe(failure)}"
    function, number, line = _where(failure, call)
    if number:
        got += (
            f"\nline {number} of the cell with {function}: {line}"
            if function
            else f"\nline {number} of your cell: {line}"
        )
    elif isinstance(failure, NameError):
        hint = "run the cell with your answer first; is the name spelled as in the task?"
    elif isinstance(failure, TypeError) and "argument" in str(failure):
        got += f"\nthe check calls: {line}" if line else ""
        hint = "keep the function's first line as it was given, with all its arguments and defaults"
    kinds = {cause: kind for cause, kind in causes.items() if isinstance(kind, type) and isinstance(failure, kind)}
    cause = next(iter(kinds), "")
    if not number and str(failure).startswith("'NoneType' object"):  # the check took a part of what is not there
        cause, hint = why(None)
    return _say(False, what, expected=expected, got=got, cause=cause, hint=hint, tier=tier)


def _where(failure: BaseException, call: Callable[[], Any]) -> tuple[str, int, str]:
    """The function, line number and line of the notebook where it happened.

    The number is 0 if that is the check's own line; the line is then the call that it makes.
    """
    of_check: CodeType | None = getattr(call, "__code__", None)
    homes = {"__main__", getattr(call, "__globals__", {}).get("__name__", "__main__")}
    found, trace = ("", 0, ""), failure.__traceback__
    while trace is not None:
        frame, code = trace.tb_frame, trace.tb_frame.f_code
        if frame.f_globals.get("__name__") in homes:
            line = linecache.getline(code.co_filename, trace.tb_lineno)
            name = "" if code.co_name.startswith("<") else code.co_name
            if code is not of_check:
                found = name, trace.tb_lineno, line.strip()
            elif not found[1]:
                _, last, start, end = list(code.co_positions())[trace.tb_lasti // 2]
                on_one_line = last == trace.tb_lineno and start is not None and end is not None
                found = "", 0, line.encode()[start:end].decode(errors="replace") if on_one_line else ""
        trace = trace.tb_next
    return found


def _article(kind: type[BaseException]) -> str:
    return f"{'an' if kind.__name__[0] in 'AEIOU' else 'a'} {kind.__name__}"


def _say(
    good: bool,
    what: str,
    *,
    note: str = "",
    expected: str = "",
    got: str = "",
    cause: str = "",
    hint: str = "",
    tier: int | None = None,
) -> None:
    """One check's lines, in one write, so that no output of the reader's comes between them."""
    lines = [f"{'ok     ' if good else 'not yet'}  {what}"]
    if note:
        lines.append(f"{'':9}{note}")
    more = f"Hint {tier} under the task" if tier and not note else ""
    rows = {"expected": expected, "got": got, "likely cause": cause, "hint": hint, "more": more}
    for label, text in rows.items():
        head = f"{label}: "
        for paragraph in text.splitlines():
            # Rows of numbers stay as they are; sentences are wrapped.
            room = max(_WIDTH - _LABELS, 20)
            parts = textwrap.wrap(paragraph, room) if not paragraph.lstrip().startswith("[") else [paragraph]
            for part in parts:
                lines.append(f"{head:>{_LABELS}}{part}")
                head = ""
    sys.stdout.write("\n".join(lines) + "\n")
