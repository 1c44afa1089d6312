"""The visible checks of the notebooks: they say at once whether you are on the way, and why not.

Passing them is a good sign and not yet the mark: the graders look at other inputs, too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np


def equal(
    what: str, call: Callable[[], Any], expected: Any, *, hint: str = "", rtol: float = 1e-5, atol: float = 1e-7
) -> None:
    """Print whether `call()` gives `expected`, and if not, what it gave instead. It never raises: "Run all" goes on.

    Args:
        what: the property that is checked, as a phrase.
        call: calls your function, e.g. `lambda: my_function(3)`.
        expected: an array or a number; floats are compared to the tolerances, never exactly.
        hint: printed when the check fails: where to look.
    """
    try:
        got = call()
    except NotImplementedError as error:
        return _say(False, what, f"not written yet ({error})")
    except Exception as error:  # any mistake of the reader's: it is shown, and the notebook goes on
        return _say(False, what, f"your code raised {type(error).__name__}: {error}", hint)
    return _say(*_compare(what, got, expected, rtol, atol), hint)


def raises(what: str, call: Callable[[], Any], kind: type[Exception], *, hint: str = "") -> None:
    """Print whether `call()` raises an exception of this kind."""
    try:
        got = call()
    except kind as error:
        if isinstance(error, NotImplementedError) and kind is not NotImplementedError:
            return _say(False, what, f"not written yet ({error})")
        return _say(True, what)
    except NotImplementedError as error:
        return _say(False, what, f"not written yet ({error})")
    except Exception as error:  # as in `equal`
        return _say(False, what, f"expected {kind.__name__}, got {type(error).__name__}: {error}", hint)
    return _say(False, what, f"expected {kind.__name__}, but it returned {_describe(got)}", hint)


def _compare(what: str, got: Any, expected: Any, rtol: float, atol: float) -> tuple[bool, str, str]:
    if isinstance(expected, int) and not isinstance(expected, bool):
        good = isinstance(got, (int, np.integer)) and not isinstance(got, bool) and int(got) == expected
        return good, what, f"expected {expected:,}, got {_describe(got)}"
    expected = np.asarray(expected)
    if not isinstance(got, np.ndarray):
        return False, what, f"expected an array of shape {expected.shape}, got {_describe(got)}"
    if got.shape != expected.shape:
        return False, what, f"expected shape {expected.shape}, got {got.shape}"
    if np.allclose(got, expected, rtol=rtol, atol=atol):
        return True, what, ""
    where = tuple(int(i) for i in np.argwhere(~np.isclose(got, expected, rtol=rtol, atol=atol))[0])
    return False, what, f"at {list(where)}: expected {expected[where]:.6g}, got {got[where]:.6g}"


def _describe(value: Any) -> str:
    if value is None:
        return "None (is there a return statement?)"
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    return f"{value!r:.60} ({type(value).__name__})"


def _say(good: bool, what: str, why: str = "", hint: str = "") -> None:
    print(f"{'ok     ' if good else 'not yet'}  {what}")
    if not good:
        print(f"           {why}")
        if hint:
            print(f"           hint: {hint}")
