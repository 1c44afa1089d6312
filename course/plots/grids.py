"""Grids of numbers: small images and filters, and a window beside the rearranged image."""

from __future__ import annotations

from collections.abc import Mapping

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Rectangle

from course.plots.cells import Sheet, largest, length
from course.plots.figure import SIGNED, bare_axes, show, show_png, write_number

_TITLE, _GAP = 13.5, 20.0
"""Of grids of numbers: the size of their titles, and what is between them, in CSS pixels."""


def number_grids(grids: Mapping[str, np.ndarray], *, alt: str, size: float = 2.4, own_scale: bool = False) -> None:
    """Draw small 2-D arrays as coloured grids with the numbers written in them, all cells of one size.

    Args:
        grids: title -> array (y, x), on one diverging scale with 0 in the middle.
        alt: what the grids show, for readers who cannot see them.
        size: height of the highest grid, in inches, as far as cells stay as large as a number needs, and no larger.
        own_scale: whether each grid has a scale of its own: for an image and a filter, whose numbers differ in size.
    """
    cell = min(max(100 * size / max(grid.shape[0] for grid in grids.values()), 33), 64)
    limits = [largest(grid) for grid in grids.values()]
    # A narrow grid is as wide as its title, so that titles do not run into each other.
    widths = [max(cell * grid.shape[1], length(title, size=_TITLE)) for title, grid in grids.items()]
    sheet = Sheet(sum(widths) + _GAP * len(grids), 28 + cell * max(grid.shape[0] for grid in grids.values()))
    left = _GAP / 2
    for (title, grid), width, own in zip(grids.items(), widths, limits, strict=True):
        middle = left + width / 2
        sheet.text(middle, 12, title, size=_TITLE, at="m")
        place = middle - cell * grid.shape[1] / 2, 26
        sheet.grid(grid, *place, size=(cell, cell), limit=own if own_scale else max(limits))
        left += width + _GAP
    show_png(sheet.png(), alt=alt, width=sheet.width)


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
            write_number(axis, j, i, f"{value:.3g}", fontsize=size, color="white" if dark else "black")
        bare_axes(axis, title)
        outline = Rectangle((x - 0.5, y - 0.5), wide, high, fill=False, edgecolor="black", linewidth=3, clip_on=False)
        axis.add_patch(outline)
    axes[1].set_yticks([number], [f"row {number}"])
    show(figure, alt=alt)
