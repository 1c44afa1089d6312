"""What a network has learned, and what it sees: kernels, activations, images made up for a filter; and its answers.

These are three different things that look alike, so each gallery says which of them it shows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Rectangle

from course.plots.figure import PAGE, SIGNED, bare_axes, show

_GAP = 0.15
"""Between two tiles, as a share of a tile."""


def kernel_gallery(kernels: np.ndarray, *, layer: str, columns: int = 16, mark: int | None = None) -> None:
    """Draw all kernels of a first layer as small colour pictures: WEIGHTS, the same whatever image comes in.

    Args:
        kernels: (height, width, 3, filters), positive and negative; a weight of 0 becomes the middle brightness, and
            all kernels share one scale. The three channels are drawn as red, green and blue, in the order in which
            they come.
        layer: its name, for the title.
        mark: the number of a filter that is outlined.

    Raises:
        ValueError: the kernels have another shape, or there is no filter `mark`.
    """
    if np.ndim(kernels) != 4 or kernels.shape[2] != 3:
        raise ValueError(f"kernels that can be drawn in colour are (height, width, 3, filters), not {kernels.shape}")
    high, wide, _, many = kernels.shape
    if mark is not None and not 0 <= mark < many:
        raise ValueError(f"mark is the number of a filter, from 0 to {many - 1}, not {mark}")
    largest = float(np.abs(kernels).max()) or 1.0
    pictures = np.moveaxis(0.5 + 0.5 * kernels / largest, -1, 0)
    figure, axes = _grid(len(pictures), columns, high / wide)
    for number, axis in enumerate(axes):
        axis.imshow(pictures[number])
        bare_axes(axis, "")
        axis.set_title(str(number), fontsize=7, pad=2)
        if number == mark:
            frame = Rectangle((-0.5, -0.5), wide, high, fill=False, edgecolor="black", linewidth=3, clip_on=False)
            axis.add_patch(frame)
    figure.suptitle(f"KERNELS of {layer}: {many} x {high} x {wide} x 3 weights, learned; grey is 0", fontsize=10)
    marked = f" Filter {mark} is outlined; it looks {_colour_words(pictures[mark])}." if mark is not None else ""
    alt = (
        f"The {many} kernels of {layer} as colour pictures of {high} by {wide} pixels, in rows of {columns}, "
        f"numbered from 0; weights from {kernels.min():.2f} to {kernels.max():.2f}.{marked}"
    )
    show(figure, alt=alt)


def activation_gallery(maps: np.ndarray, *, layer: str, count: int = 16, columns: int = 8) -> None:
    """Draw feature maps of one image: ACTIVATIONS, which are others for every image.

    Args:
        maps: (y, x, channels), or (1, y, x, channels), as a layer gives them.
        layer: its name, for the title.
        count: how many are drawn: those whose mean is largest. All share one scale.

    Raises:
        ValueError: the maps have another shape.
    """
    maps = np.asarray(maps)
    if maps.ndim == 4 and len(maps) == 1:
        maps = maps[0]
    if maps.ndim != 3:
        raise ValueError(f"the maps of one image are (y, x, channels), not {maps.shape}")
    high, wide, channels = maps.shape
    chosen = np.argsort(-maps.mean((0, 1)), kind="stable")[:count]
    drawn = maps[..., chosen]
    low, top = float(min(drawn.min(), 0)), float(np.quantile(drawn, 0.998)) or 1.0
    signed = low < 0
    style: dict[str, Any] = {"cmap": "magma", "vmin": 0, "vmax": top}
    if signed:
        limit = max(-low, top)
        style = {"cmap": SIGNED, "vmin": -limit, "vmax": limit}
    figure, axes = _grid(len(chosen), columns, high / wide)
    for axis, number in zip(axes, chosen, strict=True):
        axis.imshow(maps[..., number], interpolation="nearest", **style)
        bare_axes(axis, "")
        axis.set_title(str(number), fontsize=7, pad=2)
    scale = "white is 0" if signed else "black is 0, yellow is most"
    figure.suptitle(
        f"ACTIVATIONS of {layer} for one image: {len(chosen)} of {channels} maps, {high} x {wide}; {scale}", fontsize=10
    )
    silent = int((maps.max((0, 1)) <= 0).sum())
    alt = (
        f"{len(chosen)} of the {channels} feature maps of {layer}, {high} by {wide} pixels each, those with the "
        f"largest mean: filters {', '.join(map(str, chosen))}. Values from {drawn.min():.4g} to "
        f"{drawn.max():.4g}; {silent} of all maps are 0 everywhere."
    )
    show(figure, alt=alt)


def maximisation_gallery(
    images: Mapping[int, np.ndarray], activations: Mapping[int, np.ndarray], *, layer: str, filters: Sequence[int]
) -> None:
    """Draw images that were made up to excite a filter: ACTIVATION MAXIMISATION, one row for each filter.

    Args:
        images: number of steps -> (filters, y, x, 3), red, green and blue. Each is stretched to its own full contrast.
        activations: number of steps -> (filters,), the mean activation that the image reaches.
        layer: its name, for the title.
        filters: the number of each filter.

    Raises:
        ValueError: the arrays do not fit each other.
    """
    steps = list(images)
    if not steps or any(len(images[step]) != len(filters) or len(activations[step]) != len(filters) for step in steps):
        raise ValueError("every step needs an image and an activation for each filter")
    size = min(1.45, PAGE / len(steps))
    figure, axes = plt.subplots(
        len(filters),
        len(steps),
        figsize=(size * len(steps) + 0.4, (size + 0.22) * len(filters) + 0.5),
        squeeze=False,
        layout="constrained",
    )
    for row, number in enumerate(filters):
        for column, step in enumerate(steps):
            axis, picture = axes[row, column], np.asarray(images[step][row], float)
            low, top = np.quantile(picture, [0.005, 0.995])
            axis.imshow(np.clip((picture - low) / ((top - low) or 1.0), 0, 1), interpolation="nearest")
            title = f"{step} steps\n" if row == 0 else ""
            bare_axes(axis, "")
            axis.set_title(f"{title}{activations[step][row]:.4g}", fontsize=8, pad=3)
        axes[row, 0].set_ylabel(f"filter {number}", fontsize=9)
    figure.suptitle(f"ACTIVATION MAXIMISATION for {layer}: made-up images, and how much they excite", fontsize=10)
    grown = "; ".join(
        f"filter {number} from {activations[steps[0]][row]:.3g} to {activations[steps[-1]][row]:.3g}"
        for row, number in enumerate(filters)
    )
    alt = (
        f"Images made up to excite filters of {layer}, after {', '.join(map(str, steps))} steps: noise at first, then "
        f"a texture of its own for each filter. The mean activation grows: {grown}."
    )
    show(figure, alt=alt)


def top_bars(names: Sequence[str], probabilities: Sequence[float], *, title: str = "") -> None:
    """Draw the most probable classes as level bars, with their names and their probabilities.

    Args:
        names, probabilities: of the same length, in the order in which they are drawn, from top to bottom.

    Raises:
        ValueError: they differ in length, or there are none.
    """
    shares = np.asarray(probabilities, float)
    if shares.ndim != 1 or len(names) != len(shares) or not len(shares):
        raise ValueError(f"every name needs a probability: {len(names)} names, probabilities of shape {shares.shape}")
    figure, axis = plt.subplots(figsize=(PAGE, 0.7 + 0.36 * len(shares)), layout="constrained")
    drawn = axis.barh(np.arange(len(shares)), shares, height=0.7, color="#542788")
    digits = 1 if shares.max() >= 0.1 else 2
    labels = [f"{share:.{digits}%}" for share in shares]
    axis.bar_label(drawn, labels, padding=4, fontsize=9)
    axis.set_yticks(np.arange(len(shares)), list(names))
    axis.invert_yaxis()
    axis.set_xlim(0, min(1.0, 1.25 * float(shares.max())) or 1.0)
    axis.xaxis.set_major_formatter(lambda value, _: f"{value:.{max(0, digits - 1)}%}")
    axis.tick_params(axis="x", labelsize=8)
    axis.set_xlabel("probability")
    axis.spines[["top", "right"]].set_visible(False)
    if title:
        axis.set_title(title, fontsize=10)
    listed = ", ".join(f"{name} {label}" for name, label in zip(names, labels, strict=True))
    show(figure, alt=f"{title + ': ' if title else ''}bars of probabilities: {listed}.")


def heat(photo: np.ndarray, heats: Mapping[str, np.ndarray]) -> None:
    """Draw a photograph, and beside it the same with each heat map laid over it: where the network looks.

    Args:
        photo: (y, x, 3), from 0 to 1.
        heats: title -> (rows, columns), coarser than the photo as a rule; each is drawn on its own scale, from its
            smallest number (left grey) to its largest (yellow).

    Raises:
        ValueError: the photo or a heat map has another shape.
    """
    if np.ndim(photo) != 3 or any(np.ndim(map_) != 2 for map_ in heats.values()):
        raise ValueError("a photo is (y, x, 3), and a heat map is (rows, columns)")
    high, wide = photo.shape[:2]
    size = min(2.6, PAGE / (len(heats) + 1))
    figure, axes = plt.subplots(
        1,
        len(heats) + 1,
        figsize=(size * (len(heats) + 1), size * high / wide + 0.4),
        squeeze=False,
        layout="constrained",
    )
    axes[0, 0].imshow(photo)
    bare_axes(axes[0, 0], "the picture")
    said = []
    for axis, (title, map_) in zip(axes[0, 1:], heats.items(), strict=True):
        axis.imshow(photo.mean(-1), cmap="gray", vmin=0, vmax=1)
        extent = (-0.5, wide - 0.5, high - 0.5, -0.5)
        axis.imshow(map_, cmap="inferno", alpha=0.6, extent=extent, interpolation="bilinear")
        bare_axes(axis, title)
        row, column = np.unravel_index(int(np.argmax(map_)), map_.shape)
        said.append(f"{title}: largest {_where(row, map_.shape[0], column, map_.shape[1])}")
    show(figure, alt=f"The picture, and {len(heats)} heat maps laid over it. {'; '.join(said)}.")


def _where(row: Any, rows: int, column: Any, columns: int) -> str:
    """A place in words."""
    down = ("at the top", "in the middle", "at the bottom")[min(2, int(3 * row / rows))]
    across = ("on the left", "in the centre", "on the right")[min(2, int(3 * column / columns))]
    return f"{down}, {across}"


def _grid(many: int, columns: int, ratio: float) -> tuple[Any, list[Any]]:
    """A figure with `many` axes in rows of `columns`, for tiles whose height is `ratio` times their width."""
    columns = max(1, min(columns, many))
    rows = -(-many // columns)
    tile = PAGE / (columns * (1 + _GAP))
    figure, axes = plt.subplots(
        rows, columns, figsize=(PAGE, rows * (tile * ratio + 0.18) + 0.35), squeeze=False, layout="constrained"
    )
    for axis in axes.flat[many:]:
        axis.set_axis_off()
    return figure, list(axes.flat[:many])


def _colour_words(picture: np.ndarray) -> str:
    """The mean colour of a kernel's picture, in words: which channels lie above the middle, and which below."""
    mean = picture.mean((0, 1)) - 0.5
    parts = zip(("red", "green", "blue"), mean, strict=True)
    return ", ".join(f"{'positive' if value > 0 else 'negative'} in {name}" for name, value in parts)
