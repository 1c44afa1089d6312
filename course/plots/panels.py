"""Grey photographs beside the signed maps that filters make of them, with windows outlined."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from course.plots.figure import PAGE, SIGNED, bare_axes, show, write_number

RED = "#d7191c"

Window = tuple[int, int, int, int]
"""The row and column of a window's top left corner, its height and its width."""


def panels(
    pictures: Mapping[str, np.ndarray],
    *,
    alt: str,
    photos: Collection[str] = (),
    numbers: Collection[str] = (),
    windows: Mapping[str, Window] | None = None,
    columns: int | None = None,
    own_scale: bool = False,
    height: float = 3.2,
) -> None:
    """Draw grey pictures in rows, under their titles.

    Args:
        pictures: title -> array (y, x). All have about the same shape, or stand in one row.
        alt: what the pictures show, for readers who cannot see them.
        photos: titles of those that are photographs: 0 is black, 1 is white. The others are signed maps, on one
            diverging scale with 0 in the middle.
        numbers: titles of those whose pixels are so large that each one's number can be written in.
        windows: title -> window that is outlined in red.
        columns: how many pictures stand in a row; all of them, where it is not said.
        own_scale: whether each map has a scale of its own, which is then not drawn beside them.
        height: of a row, in inches, if the page is wide enough.

    Raises:
        ValueError: an array is not (y, x), or `photos`, `numbers` or `windows` name a picture that is not there.
    """
    unknown = {*photos, *numbers, *(windows or {})} - set(pictures)
    if unknown:
        raise ValueError(f"there is no picture {', '.join(sorted(unknown))!r} among {list(pictures)}")
    for title, picture in pictures.items():
        if np.ndim(picture) != 2:
            raise ValueError(f"'{title}' has shape {np.shape(picture)}; a grey picture is (y, x)")
    columns = min(columns or len(pictures), len(pictures))
    rows = -(-len(pictures) // columns)
    titles = list(pictures)
    shapes = [pictures[title].shape for title in titles[:columns]]
    height = min(height, PAGE / sum(wide / high for high, wide in shapes))
    widths = [height * wide / high for high, wide in shapes]
    lines = max(title.count("\n") + 1 for title in titles)
    figure, axes = plt.subplots(
        rows,
        columns,
        figsize=(sum(widths) + 1.0, rows * (height + 0.15 + 0.2 * lines)),
        squeeze=False,
        width_ratios=widths,
        layout="constrained",
    )
    limit = max((_limit(pictures[title]) for title in titles if title not in photos), default=1.0)
    drawn = None
    for axis in axes.flat[len(titles) :]:
        axis.set_axis_off()
    for axis, title in zip(axes.flat, titles, strict=False):
        picture = pictures[title]
        if title in photos:
            axis.imshow(picture, cmap="gray", vmin=0, vmax=1, interpolation="nearest")
        else:
            own = _limit(picture) if own_scale else limit
            drawn = axis.imshow(picture, cmap=SIGNED, vmin=-own, vmax=own, interpolation="nearest")
        bare_axes(axis, title)
        if title in numbers:
            _write(axis, picture, limit=0.0 if title in photos else limit)
        if windows and title in windows:
            row, column, high, wide = windows[title]
            place = (column - 0.5, row - 0.5)
            axis.add_patch(Rectangle(place, wide, high, fill=False, edgecolor=RED, linewidth=2.2, clip_on=False))
    if drawn is not None and not own_scale:
        figure.colorbar(drawn, ax=axes.ravel().tolist(), shrink=0.8, label="below 0  |  above 0")
    show(figure, alt=alt)


def _write(axis: Axes, picture: np.ndarray, *, limit: float) -> None:
    """Each pixel's number, white on dark pixels; a photograph has no `limit`, and is dark below one half."""
    for (row, column), value in np.ndenumerate(picture):
        dark = abs(value) > 0.55 * limit if limit else value < 0.5
        colour = "white" if dark else "black"
        write_number(axis, column, row, f"{value:.2f}", fontsize=8, color=colour)


def _limit(picture: np.ndarray) -> float:
    """Where the scale ends: a few extreme pixels must not bleach all the others."""
    return float(np.quantile(np.abs(picture), 0.995)) or float(np.abs(picture).max()) or 1.0
