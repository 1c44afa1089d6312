"""Networks as ribbons of shapes, and what each of their layers costs."""

from __future__ import annotations

import math
from collections.abc import Mapping

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.patches import Polygon, Rectangle

from course.plots.figure import PAGE, show

_MAPS, _EDGE, _ROW = "#d8daeb", "#542788", "#f1a340"
_TALL, _STEP, _GAP = 1.5, 0.045, 0.76
"""Height of the largest map, shift between the sheets of a stack, and room between two stages, in inches."""


def shape_ribbon(
    stages: Mapping[str, tuple[int, ...]], *, alt: str, between: Mapping[str, str] | None = None, per_row: int = 8
) -> None:
    """Draw a network as what its layers hand on: maps as stacks of sheets, rows of numbers as bars.

    Heights and depths are drawn to a scale that lets small ones be seen; the numbers are written under each stage.

    Args:
        stages: name -> shape that comes out: (y, x, channels) for maps, (n,) for a row of numbers. The first is the
            image.
        alt: what the ribbon shows, for readers who cannot see it.
        between: name of a stage -> what to write over the arrow that leads to it, such as its weights.
        per_row: a longer ribbon goes on in another row.

    Raises:
        ValueError: a shape has neither one axis nor three.
    """
    for name, shape in stages.items():
        if len(shape) not in (1, 3) or min(shape) < 1:
            raise ValueError(f"'{name}' has shape {shape}; a stage is (y, x, channels) or (n,)")
    items = list(stages.items())
    rows = [items[start : start + per_row] for start in range(0, len(items), per_row)]
    largest = max((max(shape[:2]) for _, shape in items if len(shape) == 3), default=1)
    widths = [sum(_width(shape, largest) + _GAP for _, shape in row) for row in rows]
    wide, high = max(widths) + 0.3, (_TALL + 0.75) * len(rows) + 0.1
    scale = min(1.0, 1.25 * PAGE / wide)
    figure, axis = plt.subplots(figsize=(wide * scale, high * scale), layout="constrained")
    axis.set_xlim(-_GAP, wide - _GAP)
    axis.set_ylim(_TALL / 2 + 0.1 - high, _TALL / 2 + 0.1)
    axis.set_aspect("equal")
    axis.axis("off")
    text = 10 * max(scale, 0.85)
    for number, row in enumerate(rows):
        middle, left = -number * (_TALL + 0.75), 0.0
        for position, (name, shape) in enumerate(row):
            if number or position:
                axis.annotate(
                    "",
                    (left - 0.04, middle),
                    (left - _GAP + 0.1, middle),
                    arrowprops={"arrowstyle": "->", "color": "#444444"},
                )
                words = (between or {}).get(name, "")
                # Over the maps beside the arrow, which are wider than it is.
                axis.text(left - _GAP / 2, middle + 0.1, words, ha="center", va="bottom", fontsize=text)
            _draw(axis, shape, left, middle, largest)
            label = " x ".join(f"{size:,}" for size in shape)
            place = left + _width(shape, largest) / 2
            axis.text(place, middle - _TALL / 2 - 0.1, f"{name}\n{label}", ha="center", va="top", fontsize=text)
            left += _width(shape, largest) + _GAP
    show(figure, alt=alt)


def layer_bars(measures: Mapping[str, Mapping[str, int]], *, alt: str) -> None:
    """Draw several measures of the same layers beside each other, each on its own scale, its largest bar filled.

    Args:
        measures: what is counted -> (layer -> number, 0 or more). All have the same layers.
        alt: what the chart shows, for readers who cannot see it.

    Raises:
        ValueError: the measures differ in their layers, or there are none.
    """
    layers = list(next(iter(measures.values()), {}))
    if not layers or any(list(numbers) != layers for numbers in measures.values()):
        raise ValueError(
            f"every measure needs the same layers, and one at least; got {[list(m) for m in measures.values()]}"
        )
    figure, axes = plt.subplots(
        1,
        len(measures),
        figsize=(1.25 * PAGE, 0.8 + 0.36 * len(layers)),
        sharey=True,
        squeeze=False,
        layout="constrained",
    )
    for axis, (measure, numbers) in zip(axes[0], measures.items(), strict=True):
        largest = max(numbers.values())
        for place, number in enumerate(numbers.values()):
            peak = number == largest
            axis.barh(place, number, height=0.7, color=_EDGE if peak else _MAPS, edgecolor=_EDGE, linewidth=0.8)
            inside = number > 0.55 * largest  # a long bar has room for its number, a short one has room behind it
            axis.annotate(
                f"{number:,}",
                (number, place),
                (-4 if inside else 4, 0),
                textcoords="offset points",
                ha="right" if inside else "left",
                va="center",
                fontsize=8,
                color="white" if peak else "black",
                weight="bold" if peak else "normal",
            )
        axis.set_title(measure, fontsize=10)
        axis.set_xticks([])
        axis.set_xlim(0, max(1.05 * largest, 1))
        axis.spines[["top", "right", "bottom"]].set_visible(False)
        axis.tick_params(axis="y", length=0)
    axes[0, 0].set_yticks(range(len(layers)), layers)
    axes[0, 0].invert_yaxis()
    show(figure, alt=alt)


def _sheets(shape: tuple[int, ...]) -> int:
    """How many sheets stand for the channels: one more for each doubling, up to what can be seen."""
    return min(1 + round(math.log2(shape[2])), 10)


def _sides(shape: tuple[int, ...], largest: int) -> tuple[float, float]:
    """Height and width of a stage's front, in inches; the room for the sheets behind it is taken off."""
    if len(shape) == 1:
        return min(0.25 + 0.28 * math.log10(shape[0]), _TALL), 0.12
    y, x = ((_TALL - 0.45) * math.sqrt(side / largest) for side in shape[:2])
    return max(y, 0.12), max(x, 0.12)


def _width(shape: tuple[int, ...], largest: int) -> float:
    behind = _STEP * (_sheets(shape) - 1) if len(shape) == 3 else 0.0
    return max(_sides(shape, largest)[1] + behind, 0.35)


def _draw(axis: Axes, shape: tuple[int, ...], left: float, middle: float, largest: int) -> None:
    high, wide = _sides(shape, largest)
    if len(shape) == 1:
        left += (_width(shape, largest) - wide) / 2
        axis.add_patch(
            Rectangle((left, middle - high / 2), wide, high, facecolor=_ROW, edgecolor="#7f3b08", linewidth=0.8)
        )
        return
    behind = _STEP * (_sheets(shape) - 1)
    left += (_width(shape, largest) - wide - behind) / 2
    low = middle - (high + behind) / 2
    for sheet in reversed(range(_sheets(shape))):
        x, y = left + sheet * _STEP, low + sheet * _STEP
        corners = [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]
        axis.add_patch(Polygon(corners, facecolor=_MAPS, edgecolor=_EDGE, linewidth=0.7))
