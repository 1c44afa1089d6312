"""Pictures of signals: rows of numbers over time or place, as stems."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from course.plots.cells import GREY, Box, Sheet, written
from course.plots.figure import PAGE, show_png

_PLUS, _MINUS, _ZERO = "#542788", "#b35806", "#8c8c8c"
"""Above, below and at 0: the ends of the diverging map. Their heads differ too, for those who see no colours."""

_TITLE, _AXIS, _EDGE = 22.0, 44.0, 14.0
"""Height of a title and of the axis of places, and the white to its left and right, in CSS pixels."""


def stems(
    signals: Mapping[str, np.ndarray],
    *,
    alt: str,
    first: Mapping[str, int] | None = None,
    same_scale: bool = False,
    height: float = 1.25,
) -> None:
    """Draw signals one above the other, on one axis of places, each sample as a stem with its number.

    Args:
        signals: title -> array (n,). Samples above 0 are purple with a round head, those below are brown with a square
            one, and zeros are small and grey.
        alt: what the picture shows, for readers who cannot see it.
        first: title -> place of the first sample; 0 where it is not said. A filter of three weights that is centred at
            0 begins at -1.
        same_scale: whether all signals have one vertical scale, so that their heights can be compared.
        height: of one signal, in inches.

    Raises:
        ValueError: an array is not (n,), or is empty.
    """
    for title, numbers in signals.items():
        if np.ndim(numbers) != 1 or not len(numbers):
            raise ValueError(f"'{title}' has shape {np.shape(numbers)}; a signal is (n,), with n at least 1")
    values = {title: np.nan_to_num(np.asarray(numbers, dtype=float)) for title, numbers in signals.items()}
    starts = {title: (first or {}).get(title, 0) for title in signals}
    start = min(starts.values())
    stop = max(starts[title] + len(numbers) - 1 for title, numbers in values.items())
    everything = np.concatenate(list(values.values()))
    high, step = 100 * height, (100 * PAGE - 2 * _EDGE) / (stop - start + 1.4)
    sheet = Sheet(100 * PAGE, high * len(signals) + _AXIS)
    for row, (title, numbers) in enumerate(values.items()):
        sheet.text(_EDGE, row * high + 12, title, size=13.5)
        left = _EDGE + (starts[title] - start + 0.7) * step
        _signal(sheet, numbers, everything if same_scale else numbers, (left, row * high + _TITLE, step, high - _TITLE))
    for place in range(start, stop + 1):
        if stop - start <= 30 or place % 5 == 0:
            x = _EDGE + (place - start + 0.7) * step
            sheet.line(x, high * len(signals) + 2, x, high * len(signals) + 5)
            sheet.text(x, high * len(signals) + 14, written(place), size=11, at="m")
    sheet.text(50 * PAGE, high * len(signals) + 32, "place", size=12, at="m")
    show_png(sheet.png(), alt=alt, width=sheet.width)


def _signal(sheet: Sheet, values: np.ndarray, scale: np.ndarray, box: Box) -> None:
    """One signal's stems.

    Args:
        scale: whatever its vertical scale must hold.
        box: x of the first sample, top, the distance of two samples, height.
    """
    left, top, step, high = box
    lowest, highest = min(0.0, float(scale.min())), max(0.0, float(scale.max()))
    above, below = (16.0 if highest else 6.0) + 8, (16.0 if lowest else 0.0) + 6  # for the numbers
    unit = (high - above - below) / (highest - lowest or 1.0)
    zero = top + above + highest * unit
    sheet.line(_EDGE, zero, 100 * PAGE - _EDGE, zero, colour="#999999", line=0.5)
    decimals = max(0, 3 - int(np.floor(np.log10(max(highest, -lowest) or 1.0))))
    for index, value in enumerate(np.round(values, decimals)):  # what is far smaller than the largest is called 0
        x, y = left + index * step, zero - value * unit
        colour = _PLUS if value > 0 else _MINUS if value < 0 else _ZERO
        sheet.line(x, zero, x, y, colour=colour, line=2)
        sheet.dot(x, y, radius=3.5 if value else 2, colour=colour, square=value < 0)
        sheet.text(
            x, y + (13 if value < 0 else -12), written(value), size=11, colour="black" if value else GREY, at="m"
        )
