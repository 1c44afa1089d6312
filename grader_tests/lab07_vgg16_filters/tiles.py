"""What `vis_square` gives, and ways of getting it wrong."""

from itertools import combinations
from math import ceil, floor, sqrt

import numpy as np

from autograder.grading import Mistake


def scaled(data):
    """From 0 for the smallest number to 1 for the largest; 0.5 where all are the same."""
    low, high = float(np.min(data)), float(np.max(data))
    data = np.asarray(data, dtype=float)
    return (data - low) / (high - low) if high > low else np.full(data.shape, 0.5)


def tiled(tiles, padding=1, side=None, gap=1.0, empty=1.0, *, around=False, behind=False, by_columns=False):
    """Tiles (n, y, x) or (n, y, x, 3) on a square grid of `side`, in reading order.

    Args:
        gap, empty: the number in the gaps, and in places without a tile.
        around: gaps also at the outer edges; behind: one also after the last tile of each row and column.
    """
    n, high, wide, *colours = tiles.shape
    side = side or ceil(sqrt(n))
    rows, columns = side if isinstance(side, tuple) else (side, side)
    start = padding if around else 0
    end = padding if around or behind else 0
    shape = (rows * (high + padding) - padding + start + end, columns * (wide + padding) - padding + start + end)
    grid = np.full((*shape, *colours), gap, dtype=float)
    for place in range(rows * columns):
        row, column = (place % rows, place // rows) if by_columns else divmod(place, columns)
        y, x = start + row * (high + padding), start + column * (wide + padding)
        if y + high <= shape[0] and x + wide <= shape[1]:
            grid[y : y + high, x : x + wide] = tiles[place] if place < n else empty
    return grid


def square(data, padding=1):
    """The right answer."""
    return tiled(scaled(data), padding)


FORMULA = "(data - min) / (max - min)"

GRIDS = {
    "edges": (
        ("gaps at the outer edges, too", {"around": True}, "gaps only between tiles"),
        (
            "a gap behind the last row and the last column",
            {"behind": True},
            "gaps only between tiles: cut that one off",
        ),
    ),
    "white": (
        ("gaps and empty places are black", {"gap": 0.0, "empty": 0.0}, "white, 1.0"),
        ("the gaps are black", {"gap": 0.0}, "white, 1.0"),
        ("the empty places are black", {"empty": 0.0}, "white, 1.0"),
        ("gaps and empty places are grey", {"gap": 0.5, "empty": 0.5}, "white, 1.0"),
    ),
    "gaps": (("no gaps", {"padding": 0}, "padding pixels between two tiles"),),
    "order": (
        ("the tiles go down the columns instead of along the rows", {"by_columns": True}, "the first row comes first"),
    ),
}
"""Families of wrong grids, each charged by a check of its own: what is wrong, what `tiled` is told, and a hint."""


def scales(data):
    """Wrong scales: cause, the numbers, hint."""
    data = np.asarray(data, float)
    low, high = data.min(), data.max()
    axes = tuple(range(1, data.ndim))
    with np.errstate(all="ignore"):
        spread = np.ptp(data, axis=axes, keepdims=True)
        each = np.where(spread > 0, (data - data.min(axes, keepdims=True)) / np.where(spread > 0, spread, 1), 0.5)
        by_max, by_limit = data / high, data / max(abs(low), abs(high), 1e-30)
        shifted = "the smallest is subtracted, but "
        return [
            ("divided by the largest number only: negative ones stay negative", by_max, "subtract the smallest first"),
            ("divided by the largest absolute value: negative ones stay negative", by_limit, FORMULA),
            ("the absolute values are divided by the largest: the sign is lost", np.abs(by_limit), FORMULA),
            (shifted + "then it is divided by the old largest", (data - low) / high, "the largest changes with it"),
            (shifted + "nothing is divided", data - low, FORMULA),
            ("not scaled at all", data, FORMULA),
            ("each tile is scaled on its own: a weak filter looks like a strong one", each, "data.min() of all tiles"),
            ("the absolute values are scaled: the sign is lost", scaled(np.abs(data)), FORMULA),
            ("negative numbers are cut off", scaled(np.maximum(data, 0)), FORMULA),
            ("negative numbers are cut off", np.clip(data, 0, 1), FORMULA),
            ("the sign is turned: the largest number has become 0", 1 - scaled(data), FORMULA),
            ("the fractions are cut off: the grid holds whole numbers only", np.floor(scaled(data)), "np.ones(...)"),
            ("scaled to -1 to 1", 2 * scaled(data) - 1, "0 for the smallest, 1 for the largest"),
            ("scaled to 0 to 255", 255 * scaled(data), "0 for the smallest, 1 for the largest"),
            ("mean and deviation are used", (data - data.mean()) / (data.std() or 1), FORMULA),
        ]


def places(n):
    """Grids with another number of rows and columns, charged wherever they show; and one of the family "side"."""
    side, rows = ceil(sqrt(n)), floor(sqrt(n))
    return [
        ("one row and one column too many", {"side": rows + 1}, "the root of 9 is 3, whether it is rounded up or not"),
        ("the rows that stay empty are left away", {"side": (ceil(n / side), side)}, "as many rows as columns"),
        ("always one pixel between tiles: padding is not used", {"padding": 1}, "the argument padding"),
        ("all tiles in one row", {"side": (1, n)}, "ceil(sqrt(n)) rows and columns"),
        ("all tiles in one column", {"side": (n, 1)}, "ceil(sqrt(n)) rows and columns"),
        ("the square root is rounded down: there is no room for all", {"side": rows}, "np.ceil"),
    ]


def accepted(data, padding, *charged):
    """Answers that pass a check, because what is wrong with them is charged by other checks: one thing, or two.

    Args:
        charged: of "scale", "side" and the families in `GRIDS`, what the check at hand does charge.
    """
    numbers = [] if "scale" in charged else [wrong for _, wrong, _ in scales(data)]
    grids = [(family, how) for family, kinds in GRIDS.items() if family not in charged for _, how, _ in kinds]
    grids += [] if "side" in charged else [("side", places(len(data))[0][1])]
    both = [(one, first | second) for (one, first), (other, second) in combinations(grids, 2) if one != other]
    found = [(scaled(data), how) for _, how in [*grids, *both]]
    found += [(wrong, how) for wrong in numbers for how in [{}, *(how for _, how in grids)]]
    return [tiled(wrong, **{"padding": padding, **how}) for wrong, how in found]


def mistakes(data, padding=1):
    """All that is known: a wrong scale, a wrong grid, or one of each; the most likely first."""
    n, good = len(data), scaled(data)
    grids = [kind for kinds in GRIDS.values() for kind in kinds] + places(n)
    grids += [
        (f"{one} - and: {other}", first | second, hint)
        for (_, kinds), (_, others) in combinations(GRIDS.items(), 2)
        for one, first, hint in kinds
        for other, second, _ in others
    ]
    found = list(_constant(data, padding)) if np.ptp(np.asarray(data, float)) == 0 else []
    for scale, numbers, hint in [("", good, ""), *scales(data)]:
        for grid, how, other in [("", {}, ""), *grids]:
            if scale or grid:
                cause = f"{scale} - and: {grid}" if scale and grid else scale or grid
                build = {"padding": padding} | how
                found.append(
                    Mistake(cause, lambda numbers=numbers, build=build: tiled(numbers, **build), hint or other)
                )
    if np.ndim(data) == 3:
        swapped = np.swapaxes(good, 1, 2)
        found.append(Mistake("height and width of a tile are swapped", lambda: tiled(swapped, padding), "(n, y, x)"))
    for fill, words in ((0.0, "zeros"), (1.0, "ones")):
        early = scaled(tiled(np.asarray(data, float), padding, gap=fill, empty=fill))
        cause = f"the gaps are laid as {words} before the numbers are scaled, and are scaled with them"
        found.append(Mistake(cause, lambda early=early: early, "scale first"))
    raising = (
        ("the square root is rounded down: there is no room for all", {"side": floor(sqrt(n))}, "np.ceil"),
        ("the tiles' width is taken for their height, or the other way round", {"wide": data.shape[1]}, "n, y, x"),
        ("the tiles' width is taken for their height, or the other way round", {"high": data.shape[2]}, "n, y, x"),
        ("the grid has no axis for the colours", {"colours": ()}, "data.shape[3:] is (3,) or ()"),
    )
    found += [Mistake(cause, lambda how=how: _copied(good, padding, **how), hint) for cause, how, hint in raising]
    return found


def _constant(data, padding):
    """What becomes of numbers that are all the same."""
    for number in (0.0, 1.0, float(np.ravel(data)[0])):
        cause = f"numbers that are all the same become {number:g} instead of 0.5"
        same = np.full(data.shape, number)
        yield Mistake(
            cause, lambda same=same: tiled(same, padding), "if the smallest is the largest, there is no scale"
        )


def _copied(numbers, padding, side=None, high=None, wide=None, colours=None):
    """Tiles copied into a grid as students do it: where they do not fit, NumPy raises what it raises for them."""
    n, y, x = numbers.shape[:3]
    side, y, x = side or ceil(sqrt(n)), high or y, wide or x
    size = (side * (y + padding) - padding, side * (x + padding) - padding)
    grid = np.ones(size + (numbers.shape[3:] if colours is None else colours))
    for place in range(n):
        top, left = place // side * (y + padding), place % side * (x + padding)
        grid[top : top + y, left : left + x] = numbers[place]
    return grid
