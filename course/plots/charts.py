"""Charts of numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import matplotlib.pyplot as plt
import numpy as np

from course.plots.figure import show

_BARS: tuple[dict[str, Any], ...] = ({"color": "#542788"}, {"color": "#f1a340", "hatch": "//", "edgecolor": "#7f3b08"})
"""Purple, then hatched orange: told apart by colour-blind readers, and in print."""


def bars(groups: Mapping[str, Mapping[str, int]], *, alt: str, unit: str, log: bool = False) -> None:
    """Draw whole numbers as level bars, with each number written at the end of its bar.

    Args:
        groups: group -> (label -> number, 0 or more). All groups have the same labels; the bars of one label lie
            together, and a legend tells the groups apart if there are several.
        alt: what the chart shows, for readers who cannot see it.
        unit: what is counted, for the axis.
        log: the axis is logarithmic, and says so. It starts at 1, so 0 has no bar.

    Raises:
        ValueError: the groups differ in their labels, or there are none.
    """
    labels = list(next(iter(groups.values()), {}))
    if not labels or any(list(numbers) != labels for numbers in groups.values()):
        raise ValueError(f"every group needs the same labels, and at least one; got {[*map(list, groups.values())]}")
    thick = 0.8 / len(groups)
    figure, axis = plt.subplots(figsize=(7.5, 0.9 + 0.34 * len(labels) * max(len(groups), 1.2)), layout="constrained")
    for index, (group, numbers) in enumerate(groups.items()):
        places = np.arange(len(labels)) + (index - (len(groups) - 1) / 2) * thick
        drawn = axis.barh(places, list(numbers.values()), height=0.9 * thick, label=group, **_BARS[index % len(_BARS)])
        axis.bar_label(drawn, [f"{number:,}" for number in numbers.values()], padding=4, fontsize=9)
    axis.set_yticks(np.arange(len(labels)), labels)
    axis.invert_yaxis()
    axis.margins(x=0.16)
    if log:
        largest = max(max(numbers.values()) for numbers in groups.values())
        axis.set_xscale("log")
        axis.set_xlim(1, 20 * max(largest, 1))  # room for the number behind the longest bar
    axis.xaxis.set_major_formatter(lambda value, _: f"{value:,.0f}" if value < 1e6 else f"{value / 1e6:g} million")
    axis.tick_params(axis="x", labelsize=8)
    axis.set_xlabel(f"{unit}, on a logarithmic scale" if log else unit)
    axis.spines[["top", "right"]].set_visible(False)
    if len(groups) > 1:
        figure.legend(loc="outside upper center", ncols=len(groups), frameon=False)
    show(figure, alt=alt)
