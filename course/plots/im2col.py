"""What rearranging an image costs and brings: repeats, memory, time; and what happens to weights that are mixed up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import matplotlib.pyplot as plt
import numpy as np

from course.plots.figure import PAGE, bare_axes, show, write_number

_LINES = (("#542788", "o", "-"), ("#b35806", "s", "--"), ("#1b7837", "^", "-."), ("#5d5d5d", "D", ":"))
"""Colour, marker and dash of each line: any one of the three tells them apart."""

Curve = Mapping[int, float]
"""x -> y of one line, e.g. side of an image -> seconds."""


def counts(grids: Mapping[str, np.ndarray], *, alt: str, height: float = 3.2) -> None:
    """Draw heat maps of counts with the numbers written in them: pale for few, dark for many, on one scale.

    Args:
        grids: title -> array (y, x) of whole numbers, 0 or more.
        alt: what the grids show, for readers who cannot see them.
        height: of one grid, in inches, if the page is wide enough.

    Raises:
        ValueError: a number is below 0: that is for `number_grids`.
    """
    if any(grid.min() < 0 for grid in grids.values()):
        raise ValueError("counts start at 0; use number_grids for numbers of both signs")
    most = max(int(grid.max()) for grid in grids.values()) or 1
    height = min(height, PAGE / sum(grid.shape[1] / grid.shape[0] for grid in grids.values()))
    widths = [height * grid.shape[1] / grid.shape[0] for grid in grids.values()]
    figure, axes = plt.subplots(
        1,
        len(grids),
        figsize=(sum(widths) + 1.2, height + 0.5),
        squeeze=False,
        width_ratios=widths,
        layout="constrained",
    )
    for axis, (title, grid) in zip(axes[0], grids.items(), strict=True):
        drawn = axis.imshow(grid, cmap="Purples", vmin=0, vmax=1.15 * most)
        for (y, x), number in np.ndenumerate(grid):
            color = "white" if number > 0.6 * most else "black"
            write_number(axis, x, y, f"{number:d}", fontsize=10, color=color)
        bare_axes(axis, title)
    bar = figure.colorbar(drawn, ax=axes[0].tolist(), shrink=0.8, label="times", boundaries=np.arange(most + 2) - 0.5)
    bar.set_ticks(sorted({0, most // 2, most}))
    show(figure, alt=alt)


def weight_columns(matrices: Mapping[str, tuple[np.ndarray, np.ndarray]], *, alt: str, height: float = 2.6) -> None:
    """Draw matrices of weights, each weight in the colour of the filter that it comes from.

    Args:
        matrices: title -> (weights, filters), both (rows, columns): the weight, and the number of its filter, 0 or 1.
        alt: what the matrices show, for readers who cannot see them.
        height: of the tallest matrix, in inches.

    Raises:
        ValueError: weights and filters differ in shape, or there are more than two filters.
    """
    for title, (weights, filters) in matrices.items():
        if weights.shape != filters.shape or not np.isin(filters, (0, 1)).all():
            raise ValueError(
                f"'{title}' needs weights and filters 0 or 1 of one shape: {weights.shape}, {filters.shape}"
            )
    cell = height / max(weights.shape[0] for weights, _ in matrices.values())
    widths = [cell * max(weights.shape[1], 4) for weights, _ in matrices.values()]  # a title needs room, too
    figure, axes = plt.subplots(
        1, len(matrices), figsize=(sum(widths) + 0.6, height + 0.6), squeeze=False, width_ratios=widths,
        layout="constrained",
    )  # fmt: skip
    for axis, (title, (weights, filters)) in zip(axes[0], matrices.items(), strict=True):
        axis.imshow(filters, cmap="PuOr_r", vmin=-0.7, vmax=1.7)
        axis.set_anchor("N")
        for (y, x), weight in np.ndenumerate(weights):
            # Told by form as well as by colour: upright and bold, or slanted.
            style = {"fontstyle": "italic"} if filters[y, x] else {"fontweight": "bold"}
            write_number(axis, x, y, f"{weight:g}", fontsize=11, **style)
        bare_axes(axis, title)
        axis.set_xticks(range(weights.shape[1]))
        axis.tick_params(length=0, labelsize=8)
        axis.set_xlabel("column", fontsize=8)
    show(figure, alt=alt)


def memory_growth(side: int, *, windows: Sequence[int], strides: Sequence[int], alt: str) -> None:
    """Draw how many times as many numbers an image has when it is rearranged: exact as points, the rule as lines.

    Args:
        side: height and width of the image, in pixels. The channels make no difference.
        windows: heights (and widths) of the window.
        strides: one line for each, up to four.
        alt: what the chart shows, for readers who cannot see it.

    Raises:
        ValueError: a window does not fit into the image.
    """
    if max(windows) > side:
        raise ValueError(f"a window of {max(windows)} does not fit into an image of {side}")
    figure, axis = plt.subplots(figsize=(PAGE, 3.6), layout="constrained")
    for stride, (color, marker, dash) in zip(strides, _LINES, strict=False):
        exact = [(((side - window) // stride + 1) * window / side) ** 2 for window in windows]
        axis.plot(windows, [(window / stride) ** 2 for window in windows], color=color, linestyle=dash, linewidth=1.2)
        axis.plot(windows, exact, color=color, marker=marker, linestyle="none", label=f"stride {stride}")
    axis.axhline(1, color="black", linewidth=0.8)
    axis.annotate(
        "no larger than the image", (windows[-1], 1), (0, 3), textcoords="offset points", ha="right", fontsize=8
    )
    axis.set_yscale("log")
    axis.yaxis.set_major_formatter(lambda value, _: f"{value:g}")
    axis.set_xticks(windows, [f"{window} x {window}" for window in windows], fontsize=8)
    axis.set_xlabel("window")
    axis.set_ylabel("times as many numbers,\non a logarithmic scale")
    axis.set_title(f"image of {side} x {side}: points are counted, lines are the rule", fontsize=10)
    axis.spines[["top", "right"]].set_visible(False)
    axis.legend(frameon=False)
    show(figure, alt=alt)


def timings(charts: Mapping[str, Mapping[str, Curve]], *, alt: str) -> None:
    """Draw measured times as lines, one chart beside the other, both axes logarithmic.

    Args:
        charts: what is varied, for the axis -> (who was measured -> {value: seconds}). Lines of one name look alike.
        alt: what the charts show, for readers who cannot see them. Times differ from machine to machine, and from run
            to run: let it claim no numbers.

    Raises:
        ValueError: there are more than four lines to a chart, or a time is not above 0.
    """
    names = list(dict.fromkeys(name for chart in charts.values() for name in chart))
    if len(names) > len(_LINES):
        raise ValueError(f"{len(names)} lines: a reader can tell {len(_LINES)} apart")
    if any(seconds <= 0 for chart in charts.values() for curve in chart.values() for seconds in curve.values()):
        raise ValueError("a time is not above 0")
    figure, axes = plt.subplots(
        1, len(charts), figsize=(PAGE + 1, 3.6), squeeze=False, sharey=True, layout="constrained"
    )
    for axis, (varied, chart) in zip(axes[0], charts.items(), strict=True):
        for name, curve in chart.items():
            color, marker, dash = _LINES[names.index(name)]
            milliseconds = [1000 * seconds for seconds in curve.values()]
            axis.plot(list(curve), milliseconds, color=color, marker=marker, linestyle=dash, label=name)
        axis.set_xscale("log", base=2)
        axis.set_yscale("log")
        ticks = sorted({value for curve in chart.values() for value in curve})
        axis.set_xticks(ticks, [f"{value:,}" for value in ticks])
        axis.minorticks_off()
        axis.set_xlabel(varied)
        axis.grid(axis="y", color="0.88")
        axis.spines[["top", "right"]].set_visible(False)
    axes[0, 0].yaxis.set_major_formatter(lambda value, _: f"{value:,g}")
    axes[0, 0].set_ylabel("milliseconds, median;\nlogarithmic scale")
    handles, labels = axes[0, 0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside upper center", ncols=len(names), frameon=False, fontsize=9)
    show(figure, alt=alt)
