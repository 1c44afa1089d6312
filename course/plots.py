"""Pictures of images, filters and feature maps, each with a text that says what it shows."""

from __future__ import annotations

import io
from collections.abc import Mapping

import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Image, display
from matplotlib.axes import Axes
from matplotlib.figure import Figure

SIGNED = "PuOr"
"""Diverging, centred on 0, and told apart by colour-blind readers: orange below zero, purple above."""


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
        height: of the row, in inches.

    Raises:
        ValueError: an array is neither (y, x) nor (y, x, 3).
    """
    maps = [picture for picture in pictures.values() if picture.ndim == 2]
    limit = max((float(np.abs(picture).max()) for picture in maps), default=0.0) or 1.0
    widths = [height * picture.shape[1] / picture.shape[0] for picture in pictures.values()]
    figure, axes = plt.subplots(
        1, len(pictures), figsize=(sum(widths) + 1.0, height + 0.6), squeeze=False, width_ratios=widths, layout="constrained"
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
            dark = abs(number) > 0.7 * limit
            axis.text(x, y, f"{number:.3g}", ha="center", va="center", fontsize=9, color="white" if dark else "black")
        _bare_axes(axis, title)
    show(figure, alt=alt)


def _bare_axes(axis: Axes, title: str) -> None:
    axis.set_title(title, fontsize=10)
    axis.set_xticks([])
    axis.set_yticks([])
