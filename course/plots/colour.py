"""Filters of three colours: as one small picture, and sheet by sheet with their numbers."""

from __future__ import annotations

from collections.abc import Sequence

import matplotlib.pyplot as plt
import numpy as np

from course.plots.figure import PAGE, SIGNED, bare_axes, show, write_number


def two_colours(above: Sequence[float], below: Sequence[float], *, fall: float = 0, size: int = 12) -> np.ndarray:
    """Paint a picture (size, size, 3) of two colours with a straight border between them.

    Args:
        above, below: red, green and blue, between 0 and 1.
        fall: how many pixels the border falls with each column to the right.
        size: height and width, in pixels.
    """
    y, x = np.mgrid[:size, :size]
    return np.where((y - size / 2 < fall * (x - size / 2))[:, :, None], above, below).astype(float)


def _as_picture(weights: np.ndarray) -> np.ndarray:
    """Signed weights as colours between 0 and 1: a weight of 0 becomes the middle, 0.5.

    Args:
        weights: any shape, positive and negative.
    """
    largest = float(np.abs(weights).max()) or 1.0
    return 0.5 + 0.5 * np.asarray(weights, dtype=float) / largest


def colour_filter(sheets: np.ndarray, *, alt: str) -> None:
    """Draw a colour filter as a picture, and beside it its three sheets with the weights written in.

    Args:
        sheets: (3, y, x), channels first: red, green and blue. The sheets share one diverging scale around 0; in the
            picture, a weight of 0 is the middle brightness.
        alt: what the drawing shows, for readers who cannot see it.

    Raises:
        ValueError: `sheets` has another shape.
    """
    if np.ndim(sheets) != 3 or len(sheets) != 3:
        raise ValueError(f"a colour filter with its channels first is (3, y, x), not {np.shape(sheets)}")
    limit = float(np.abs(sheets).max()) or 1.0
    high, wide = sheets.shape[1:]
    width = PAGE / 4
    figure, axes = plt.subplots(1, 4, figsize=(PAGE + 0.6, width * high / wide + 0.4), layout="constrained")
    axes[0].imshow(np.stack(list(_as_picture(sheets)), axis=2))
    bare_axes(axes[0], "as a picture")
    for index, (axis, colour) in enumerate(zip(axes[1:], ("red", "green", "blue"), strict=True)):
        axis.imshow(sheets[index], cmap=SIGNED, vmin=-limit, vmax=limit)
        for (y, x), weight in np.ndenumerate(sheets[index]):
            shade = "white" if abs(weight) > 0.55 * limit else "black"
            write_number(axis, x, y, f"{weight:.2f}", fontsize=10, color=shade)
        bare_axes(axis, f"sheet {index}: {colour}")
    show(figure, alt=alt)
