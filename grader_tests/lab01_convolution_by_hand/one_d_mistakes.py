"""Known ways of getting the tasks on signals wrong, each as a function of the same arguments."""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.grading import Mistake

NOTEBOOK_SIGNAL = np.repeat([2, 10, 1, 5], [7, 5, 8, 5])
NOTEBOOK_FILTER = np.array([-1, 0, 1])
"""What `x` and `h` are in the notebook: a function that reads them instead of its arguments gives itself away."""


def _pad(x: np.ndarray, before: int, after: int, value: float = 0.0) -> np.ndarray:
    return np.concatenate([np.full(before, value), x, np.full(after, value)])


def _over_the_ends(x: np.ndarray, size: int) -> np.ndarray:
    out = x.astype(float)
    out[:size], out[len(x) - size :] = 0, 0
    return out


def padding_mistakes(x: np.ndarray, filter_size: int) -> list[Mistake]:
    """What each mistake in `add_padding_1d` gives on this input, the most telling first.

    Args:
        x: (n,). filter_size: number of weights, 1 or more.
    """
    half = filter_size // 2
    sides = "the same number of zeros goes before the signal and after it"
    size = "how many zeros does a filter of 3 need on each side, and how many one of 5?"
    always = [
        Mistake(
            f"always {count} on each side, whatever filter_size is",
            lambda zeros=zeros: _pad(x, zeros, zeros),
            "use the argument filter_size",
        )
        for zeros, count in ((1, "one zero"), (2, "two zeros"))
        if zeros != half and filter_size != 3
    ]
    even = Mistake(
        "one zero too few for a filter of an even size",
        lambda: _pad(x, (filter_size - 1) // 2, (filter_size - 1) // 2),
        "the task says filter_size // 2",
    )
    two = Mistake(
        "half of 3 is rounded up, or the size less 1 is not halved",
        lambda: _pad(x, 2, 2),
        "filter_size // 2 is half of it, rounded down",
    )
    return [
        *([even] if filter_size % 2 == 0 else []),
        *([two] if filter_size == 3 else []),
        *always,
        Mistake(
            "half of filter_size is taken with /, which gives a float",
            lambda: np.zeros(filter_size / 2),  # type: ignore[call-overload]
            "filter_size // 2 is a whole number",
        ),
        Mistake("filter_size zeros on each side", lambda: _pad(x, filter_size, filter_size), size),
        Mistake("filter_size - 1 zeros on each side", lambda: _pad(x, filter_size - 1, filter_size - 1), size),
        Mistake("the zeros are before the signal only", lambda: _pad(x, half, 0), sides),
        Mistake("the zeros are after the signal only", lambda: _pad(x, 0, half), sides),
        Mistake("all zeros are before the signal", lambda: _pad(x, 2 * half, 0), sides),
        Mistake("all zeros are after the signal", lambda: _pad(x, 0, 2 * half), sides),
        Mistake(
            "half of filter_size is rounded up",
            lambda: _pad(x, -(-filter_size // 2), -(-filter_size // 2)),
            "filter_size // 2 rounds down",
        ),
        Mistake(
            "the zeros are written over the signal's own samples",
            lambda: _over_the_ends(x, half),
            "the result is longer than the signal",
        ),
        Mistake(
            "the first and the last sample are repeated, instead of zeros",
            lambda: np.pad(x, half, mode="edge"),
            "outside of the signal, everything is zero",
        ),
        Mistake("the padding is made of ones", lambda: _pad(x, half, half, 1.0), "np.zeros makes zeros"),
        Mistake(
            "the samples are cut to whole numbers",
            lambda: _pad(x.astype(int), half, half),
            "an array made with dtype=int cannot hold fractions",
        ),
        Mistake(
            "the notebook's signal is padded, instead of the argument x",
            lambda: _pad(NOTEBOOK_SIGNAL, half, half),
            "use nothing but the function's own arguments",
        ),
        Mistake("the signal is returned as it came", lambda: x, "where are the zeros?"),
    ]


def same(x: np.ndarray, h: np.ndarray) -> np.ndarray:
    """The right answer, weight by weight: as long as the signal, whatever the filter's length."""
    n, half = len(x), len(h) // 2
    full = np.zeros(n + len(h) - 1)
    for m, weight in enumerate(h):
        full[m : m + n] += weight * x
    return full[half : half + n]


def _ends_left_out(x: np.ndarray, h: np.ndarray, value: Any = 0.0) -> np.ndarray:
    """As if the filter were laid only where it fits."""
    half, out = len(h) // 2, same(x, h)
    out[:half] = value if np.isscalar(value) else value[:half]
    out[len(x) - half :] = value if np.isscalar(value) else value[len(x) - half :]
    return out


def _around(x: np.ndarray, h: np.ndarray) -> np.ndarray:
    """As negative indices do it: what sticks out on one side comes in again on the other."""
    return np.array([sum(h[m] * x[(i - (m - len(h) // 2)) % len(x)] for m in range(len(h))) for i in range(len(x))])


def _in_place(x: np.ndarray, h: np.ndarray) -> np.ndarray:
    """Windows are multiplied where they lie, so that later windows find products instead of samples."""
    padded, out = _pad(x, len(h) // 2, len(h) // 2), np.zeros(len(x))
    for i in range(len(x)):
        window = padded[i : i + len(h)]
        window *= h[::-1]
        out[i] = window.sum()
    return out


def _into_the_signal(x: np.ndarray, h: np.ndarray) -> np.ndarray:
    """Results are written over the samples that later results need."""
    half, padded = len(h) // 2, _pad(x, len(h) // 2, len(h) // 2)
    for i in range(len(x)):
        padded[i + half] = (padded[i : i + len(h)] * h[::-1]).sum()
    return padded[half : half + len(x)]


def _runs_out(x: np.ndarray, h: np.ndarray) -> None:
    """Fails as loops fail that look up samples behind the end."""
    _ = x[len(x)]


def _windows_too_short(x: np.ndarray, h: np.ndarray) -> None:
    """Fails as slices fail that are shorter at the ends than the filter is."""
    _ = np.zeros(len(h) - 1) * h


def convolution_mistakes(x: np.ndarray, h: np.ndarray) -> list[Mistake]:
    """What each mistake in `convolution_one_dimensional` gives on this input, the most telling first.

    Args:
        x: (n,). h: (k,), k odd and at most n.
    """
    n, k, half = len(x), len(h), len(h) // 2
    full = np.convolve(x, h)
    padding = "the result is as long as the signal: does the filter's middle get onto the first and the last sample?"
    shift = "the middle weight, h[len(h) // 2] in Python, belongs to sample i"
    three = h[half - 1 : half + 2] if k > 3 else np.concatenate([[0.0], h, [0.0]])
    return [
        Mistake(
            "samples are looked up where the signal has none",
            lambda: _runs_out(x, h),
            "pad the signal first; then every window lies inside",
        ),
        Mistake(
            "at the ends, the window is shorter than the filter",
            lambda: _windows_too_short(x, h),
            "pad the signal first; then every window is as long as the filter",
        ),
        Mistake("the result is never filled in", lambda: np.zeros(n), "it is zero everywhere: what belongs into y[i]?"),
        Mistake("the filter is not flipped", lambda: same(x, h[::-1]), "h[::-1] reads the weights backwards"),
        Mistake("the places where the filter sticks out are missing", lambda: np.convolve(x, h, "valid"), padding),
        Mistake(
            "the places where the filter sticks out are missing, and the filter is not flipped",
            lambda: np.convolve(x, h[::-1], "valid"),
            padding,
        ),
        Mistake("the result is as long as signal and filter together", lambda: full, "one result for each sample"),
        Mistake("the result comes too late: the window starts at sample i", lambda: full[:n], shift),
        Mistake("the result comes too early: the window ends at sample i", lambda: full[k - 1 :], shift),
        Mistake("the result is one place too early (off by one)", lambda: _shifted(same(x, h), -1), shift),
        Mistake("the result is one place too late (off by one)", lambda: _shifted(same(x, h), 1), shift),
        Mistake(
            "the results at the ends are left at zero",
            lambda: _ends_left_out(x, h),
            "pad the signal with zeros; then the filter fits everywhere",
        ),
        Mistake("at the ends, the signal itself is copied", lambda: _ends_left_out(x, h, x), padding),
        Mistake(
            "what sticks out at one end comes in again at the other",
            lambda: _around(x, h),
            "in Python, x[-1] is the last sample; outside of the signal there should be zeros",
        ),
        *(
            [
                Mistake(
                    "one zero at each end is too few for this filter: what sticks out further enters at the other end",
                    lambda: _around(np.pad(x, 1), h)[1:-1],
                    "how far does a filter of 5 weights stick out at the first sample, and how far one of 9?",
                )
            ]
            if k > 3
            else []
        ),
        Mistake(
            "the signal goes on outside with its first and last sample, instead of zeros",
            lambda: np.convolve(np.pad(x, half, mode="edge"), h, "valid"),
            "outside of the signal, everything is zero",
        ),
        Mistake(
            "the last place is missing (off by one)",
            lambda: same(x, h)[:-1],
            "range(n) has n numbers: 0 to n - 1",
        ),
        Mistake(
            "the last place is left at zero (off by one)",
            lambda: np.append(same(x, h)[:-1], 0.0),
            "range(n) has n numbers: 0 to n - 1",
        ),
        Mistake("only three weights are used, whatever the filter", lambda: same(x, three), "len(h) says how many"),
        Mistake(
            "three weights are used although the filter has more or fewer, and the first ones",
            lambda: same(x, h[:3]),
            "len(h) says how many",
        ),
        Mistake("the products are averaged instead of added up", lambda: same(x, h) / k, "sum, and do not divide"),
        Mistake("the result is reversed, instead of the filter", lambda: same(x, h[::-1])[::-1], "flip h, not y"),
        Mistake("the signal is flipped, too", lambda: same(x[::-1], h), "flip the filter only"),
        Mistake(
            "the sums are cut to whole numbers",
            lambda: same(x, h).astype(int),
            "an array made like x cannot hold fractions if x has none: np.zeros(n) can",
        ),
        Mistake(
            "the weights are cut to whole numbers",
            lambda: same(x, h.astype(int)),
            "leave the weights as they are",
        ),
        Mistake(
            "the window is multiplied in place, and the signal with it",
            lambda: _in_place(x, h),
            "window * h makes a new array, window *= h does not",
        ),
        Mistake(
            "results are written into the signal, where the next windows read them",
            lambda: _into_the_signal(x, h),
            "put the results into an array of their own",
        ),
        Mistake(
            "the notebook's signal is used, instead of the argument x",
            lambda: same(NOTEBOOK_SIGNAL, h),
            "use nothing but the function's own arguments",
        ),
        Mistake(
            "the notebook's filter is used, instead of the argument h",
            lambda: same(x, NOTEBOOK_FILTER),
            "use nothing but the function's own arguments",
        ),
    ]


def _shifted(y: np.ndarray, places: int) -> np.ndarray:
    """Moved by one place, with a zero where nothing comes in."""
    return np.append(y[1:], 0.0) if places < 0 else np.append(0.0, y[:-1])
