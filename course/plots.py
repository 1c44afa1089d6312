"""Pictures of images, filters and feature maps, each with a text that says what it shows."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Image, display
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

SIGNED = "PuOr"
"""Diverging, centred on 0, and told apart by colour-blind readers: orange below zero, purple above."""

_PAGE = 7.0
"""Inches that a row of pictures may take: as wide as a notebook's page."""

_BARS: tuple[dict[str, Any], ...] = ({"color": "#542788"}, {"color": "#f1a340", "hatch": "//", "edgecolor": "#7f3b08"})
"""Purple, then hatched orange: told apart by colour-blind readers, and in print."""


def show(figure: Figure, *, alt: str) -> None:
    """Display a figure as a PNG with a text alternative, and close it.

    Args:
        alt: what the picture shows, for readers who cannot see it.
    """
    stream = io.BytesIO()
    figure.savefig(stream, format="png", bbox_inches="tight", dpi=100)
    plt.close(figure)
    display(Image(stream.getvalue(), alt=alt))


def side_by_side(pictures: Mapping[str, np.ndarray], *, alt: str, height: float = 3.2) -> None:
    """Draw pictures in a row, under their titles.

    Args:
        pictures: title -> array. (y, x, 3) with values from 0 to 1 is a photograph; (y, x) is a signed map,
            drawn on one diverging scale for the whole row, with 0 in the middle.
        alt: what the row shows, for readers who cannot see it.
        height: of the row, in inches, if the page is wide enough.

    Raises:
        ValueError: an array is neither (y, x) nor (y, x, 3).
    """
    maps = [picture for picture in pictures.values() if picture.ndim == 2]
    # A few extreme pixels must not bleach all the others: the scale ends where 99.5 % of them lie.
    limit = max((float(np.quantile(np.abs(picture), 0.995)) for picture in maps), default=0.0) or 1.0
    height = min(height, _PAGE / sum(picture.shape[1] / picture.shape[0] for picture in pictures.values()))
    widths = [height * picture.shape[1] / picture.shape[0] for picture in pictures.values()]
    size = (sum(widths) + 1.0, height + 0.6)
    figure, axes = plt.subplots(
        1, len(pictures), figsize=size, squeeze=False, width_ratios=widths, layout="constrained"
    )
    drawn = None
    for axis, (title, picture) in zip(axes[0], pictures.items(), strict=True):
        if picture.ndim == 2:
            drawn = axis.imshow(picture, cmap=SIGNED, vmin=-limit, vmax=limit, interpolation="nearest")
        elif picture.ndim == 3 and picture.shape[2] == 3:
            axis.imshow(np.clip(picture, 0, 1))
        else:
            raise ValueError(f"'{title}' has shape {picture.shape}; a picture is (y, x) or (y, x, 3)")
        _bare_axes(axis, title)
    if drawn is not None:
        figure.colorbar(drawn, ax=axes[0].tolist(), shrink=0.8, label="below 0  |  above 0")
    show(figure, alt=alt)


def number_grids(grids: Mapping[str, np.ndarray], *, alt: str, size: float = 2.4) -> None:
    """Draw small 2-D arrays as coloured grids with the numbers written in them.

    Args:
        grids: title -> array (y, x); all share one diverging scale, with 0 in the middle.
        alt: what the grids show, for readers who cannot see them.
        size: height of one grid, in inches.
    """
    limit = max(float(np.abs(grid).max()) for grid in grids.values()) or 1.0
    widths = [size * max(grid.shape[1] / grid.shape[0], 0.4) for grid in grids.values()]
    figure, axes = plt.subplots(
        1, len(grids), figsize=(sum(widths) + 0.5, size + 0.4), squeeze=False, width_ratios=widths, layout="constrained"
    )
    for axis, (title, grid) in zip(axes[0], grids.items(), strict=True):
        axis.imshow(grid, cmap=SIGNED, vmin=-limit, vmax=limit)
        for (y, x), number in np.ndenumerate(grid):
            dark = abs(number) > 0.55 * limit
            axis.text(x, y, f"{number:.3g}", ha="center", va="center", fontsize=9, color="white" if dark else "black")
        _bare_axes(axis, title)
    show(figure, alt=alt)


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


def window_and_row(
    image: np.ndarray,
    rows: np.ndarray,
    *,
    window: tuple[int, int],
    place: tuple[int, int],
    alt: str,
    height: float = 5.0,
) -> None:
    """Draw an image with one window outlined, beside the rearranged image with the row of that window outlined.

    Args:
        image: (y, x), small whole numbers, which are written in.
        rows: (places, numbers per window), one row for each place of the window, in reading order.
        window: its height and width.
        place: row and column of its top left corner.
        alt: what the picture shows, for readers who cannot see it.
        height: of the grids, in inches.
    """
    number = place[0] * (image.shape[1] - window[1] + 1) + place[1]
    limit = max(float(np.abs(image).max()), float(np.abs(rows).max())) or 1.0
    widths = [height * image.shape[1] / image.shape[0], 0.3 * rows.shape[1]]
    figure, axes = plt.subplots(
        1, 2, figsize=(sum(widths) + 1.2, height + 0.4), width_ratios=widths, layout="constrained"
    )
    titles = (f"the image, and the window at {place}", f"the rearranged image:\n{rows.shape[0]} rows")
    outlines = ((place[1], place[0], window[1], window[0]), (0, number, rows.shape[1], 1))
    for axis, grid, title, (x, y, wide, high) in zip(axes, (image, rows), titles, outlines, strict=True):
        axis.imshow(grid, cmap=SIGNED, vmin=-limit, vmax=limit, aspect="auto" if grid is rows else "equal")
        size = 11 if grid is image else 7
        for (i, j), value in np.ndenumerate(grid):
            dark = abs(value) > 0.55 * limit
            axis.text(j, i, f"{value:.3g}", ha="center", va="center", fontsize=size, color="white" if dark else "black")
        _bare_axes(axis, title)
        outline = Rectangle((x - 0.5, y - 0.5), wide, high, fill=False, edgecolor="black", linewidth=3, clip_on=False)
        axis.add_patch(outline)
    axes[1].set_yticks([number], [f"row {number}"])
    show(figure, alt=alt)


def _bare_axes(axis: Axes, title: str) -> None:
    axis.set_title(title, fontsize=10)
    axis.set_xticks([])
    axis.set_yticks([])
