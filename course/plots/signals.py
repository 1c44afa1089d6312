"""Pictures of signals: rows of numbers over time or place, as stems."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import matplotlib.pyplot as plt
import numpy as np

from course.plots.figure import PAGE, show

_STYLES: dict[int, dict[str, Any]] = {
    1: {"color": "#542788", "marker": "o", "markersize": 5},
    -1: {"color": "#b35806", "marker": "s", "markersize": 5},
    0: {"color": "0.55", "marker": "o", "markersize": 3},
}
"""Above, below and at 0: the ends of the diverging map, and different heads for those who see no colours."""


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
    places = {}
    for title, numbers in signals.items():
        if np.ndim(numbers) != 1 or not len(numbers):
            raise ValueError(f"'{title}' has shape {np.shape(numbers)}; a signal is (n,), with n at least 1")
        places[title] = np.arange(len(numbers)) + (first or {}).get(title, 0)
    start, stop = min(at[0] for at in places.values()), max(at[-1] for at in places.values())
    figure, axes = plt.subplots(
        len(signals), 1, figsize=(PAGE, height * len(signals) + 0.3), sharex=True, squeeze=False, layout="constrained"
    )
    everything = np.concatenate([np.asarray(numbers, dtype=float) for numbers in signals.values()])
    for axis, (title, numbers) in zip(axes[:, 0], signals.items(), strict=True):
        values = np.asarray(numbers, dtype=float)
        scale = everything if same_scale else values
        largest = float(np.abs(scale).max()) or 1.0
        decimals = max(0, 3 - int(np.floor(np.log10(largest))))  # what is far smaller than the largest is called 0
        axis.axhline(0, color="0.6", linewidth=0.8)
        for place, value in zip(places[title], values, strict=True):
            sign = int(np.sign(np.round(value, decimals)))
            style = _STYLES[sign]
            axis.plot([place, place], [0, value], color=style["color"], linewidth=2)
            axis.plot(place, value, **style)
            axis.annotate(
                f"{round(value, decimals):.3g}" if sign else "0",
                (place, value),
                (0, -5 if sign < 0 else 5),
                textcoords="offset points",
                fontsize=8,
                ha="center",
                va="top" if sign < 0 else "bottom",
                color="black" if sign else "0.35",
            )
        lowest, highest = min(0.0, float(scale.min())), max(0.0, float(scale.max()))
        room = 0.42 * (highest - lowest or 1.0)  # for the numbers
        axis.set_ylim(lowest - (room if lowest < 0 else 0.1 * room), highest + room)
        axis.set_yticks([])
        axis.set_title(title, fontsize=10, loc="left")
        axis.spines[["top", "right", "left", "bottom"]].set_visible(False)
        axis.tick_params(labelsize=8, length=2, bottom=axis is axes[-1, 0])
    step = 1 if stop - start <= 30 else 5
    axes[-1, 0].set_xticks([place for place in range(start, stop + 1) if place % step == 0])
    axes[-1, 0].set_xlim(start - 0.7, stop + 0.7)
    axes[-1, 0].set_xlabel("place", fontsize=9)
    show(figure, alt=alt)
