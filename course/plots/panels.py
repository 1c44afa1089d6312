"""Pictures in rows, under their titles: photographs beside the signed maps that filters make of them.

A sheet is drawn in a tenth of the time that a Matplotlib figure takes; graders execute every cell of every notebook.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib import colormaps
from matplotlib.ticker import MaxNLocator

from course.plots.cells import Sheet, length, wrapped, written
from course.plots.figure import PAGE, SIGNED, show_png

RED = "#d7191c"

Window = tuple[int, int, int, int]
"""The row and column of a window's top left corner, its height and its width."""

_TITLE, _LINE, _GAP, _SCALE = 13.5, 17.0, 16.0, 58.0
"""Size of titles, height of their lines, what is between pictures, and width of a colour scale, in CSS pixels."""


@dataclass(frozen=True, slots=True)
class _Tile:
    """One picture, as it will be seen.

    Args:
        pixels: (y, x, 3), uint8.
        window: that is outlined in red.
        numbers: (y, x), which are written into the pixels.
    """

    title: str
    pixels: np.ndarray
    window: Window | None = None
    numbers: np.ndarray | None = None


def side_by_side(pictures: Mapping[str, np.ndarray], *, alt: str, height: float = 3.2) -> None:
    """Draw pictures in a row, under their titles.

    Args:
        pictures: title -> array. (y, x, 3) with values from 0 to 1 is a photograph; (y, x) is a signed map,
            drawn on one diverging scale for the whole row, with 0 in the middle.
        alt: what the row shows, for readers who cannot see it.
        height: of the row, in inches, if the page is wide enough.

    Raises:
        ValueError: an array is neither (y, x) nor (y, x, 3), or is empty.
    """
    for title, picture in pictures.items():
        if not picture.size or not (picture.ndim == 2 or (picture.ndim == 3 and picture.shape[2] == 3)):
            raise ValueError(f"'{title}' has shape {picture.shape}; a picture is (y, x) or (y, x, 3)")
    limits = [_limit(picture) for picture in pictures.values() if picture.ndim == 2]
    limit = max(limits, default=None)
    tiles = [
        _Tile(title, _photograph(picture) if picture.ndim == 3 else _signed(picture, limit or 1.0))
        for title, picture in pictures.items()
    ]
    _draw(tiles, columns=len(tiles), height=height, limit=limit, alt=alt)


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
        ValueError: an array is not (y, x) or is empty, or `photos`, `numbers` or `windows` name what is not there.
    """
    windows = windows or {}
    unknown = {*photos, *numbers, *windows} - set(pictures)
    if unknown:
        raise ValueError(f"there is no picture {', '.join(sorted(unknown))!r} among {list(pictures)}")
    for title, picture in pictures.items():
        if np.ndim(picture) != 2 or not np.size(picture):
            raise ValueError(f"'{title}' has shape {np.shape(picture)}; a grey picture is (y, x)")
    limits = {title: _limit(picture) for title, picture in pictures.items() if title not in photos}
    shared = max(limits.values(), default=None)
    tiles = [
        _Tile(
            title,
            _signed(picture, limits[title] if own_scale else shared or 1.0)
            if title in limits
            else _photograph(np.stack([picture] * 3, axis=-1)),
            windows.get(title),
            picture if title in numbers else None,
        )
        for title, picture in pictures.items()
    ]
    _draw(tiles, columns=columns or len(tiles), height=height, limit=None if own_scale else shared, alt=alt)


def _draw(tiles: Sequence[_Tile], *, columns: int, height: float, limit: float | None, alt: str) -> None:
    """Lay pictures out in rows, as wide as the page if need be, with a colour scale that ends at `limit`."""
    rows = [tiles[start : start + columns] for start in range(0, len(tiles), columns)]
    shapes = [tile.pixels.shape for tile in rows[0]]
    high = min(100 * height, 100 * PAGE / sum(wide / tall for tall, wide, _ in shapes))
    widths = [
        max(high * wide / tall, _longest_word(tile)) for tile, (tall, wide, _) in zip(rows[0], shapes, strict=True)
    ]
    heads = [[_lines(tile.title, wide + _GAP / 2) for tile, wide in zip(row, widths, strict=False)] for row in rows]
    above = [8 + _LINE * max(map(len, head)) for head in heads]
    scale = 0.0 if limit is None else _SCALE
    sheet = Sheet(sum(widths) + _GAP * len(widths) + scale, sum(above) + (high + 6) * len(rows), colours=None)
    top = 0.0
    for row, head, room in zip(rows, heads, above, strict=True):
        top += room
        left = _GAP / 2
        for tile, lines, wide in zip(row, head, widths, strict=False):
            for number, line in enumerate(reversed(lines)):
                sheet.text(left + wide / 2, top - 11 - _LINE * number, line, size=_TITLE, at="m")
            _tile(sheet, tile, left, top, wide, high)
            left += wide + _GAP
        top += high + 6
    if limit is not None:
        _scale(sheet, sum(widths) + _GAP * len(widths), above[0], top - 6 - above[0], limit)
    show_png(sheet.png(), alt=alt, width=sheet.width)


def _tile(sheet: Sheet, tile: _Tile, x: float, y: float, wide: float, high: float) -> None:
    """One picture, in the middle of the place it has."""
    rows, columns = tile.pixels.shape[:2]
    pixel = min(wide / columns, high / rows)
    x += (wide - pixel * columns) / 2
    y += (high - pixel * rows) / 2
    box = x, y, pixel * columns, pixel * rows
    sheet.pixels(tile.pixels, box)
    sheet.box(box)  # a map may be white at its edges, as the page is
    if tile.numbers is not None:
        for (row, column), number in np.ndenumerate(tile.numbers):
            colour = "white" if tile.pixels[row, column].mean() < 128 else "black"
            place = x + (column + 0.5) * pixel, y + (row + 0.5) * pixel
            sheet.text(*place, f"{number:.2f}", size=min(0.4 * pixel, 13), colour=colour, at="m")
    if tile.window is not None:
        row, column, tall, broad = tile.window
        frame = x + column * pixel - 2, y + row * pixel - 2, broad * pixel + 4, tall * pixel + 4
        sheet.box(frame, edge=RED, line=3)


def _scale(sheet: Sheet, x: float, y: float, high: float, limit: float) -> None:
    """The colours of the signed maps from -limit, below, to limit, with numbers beside them."""
    y, high = y + 0.1 * high, 0.8 * high
    colours = colormaps[SIGNED](np.linspace(1, 0, 128), bytes=True)[:, None, :3]
    sheet.pixels(colours, (x, y, 12, high))
    for tick in MaxNLocator(6 if high > 120 else 4, symmetric=True).tick_values(-limit, limit):
        if abs(tick) <= limit:
            place = y + high * (1 - tick / limit) / 2
            sheet.box((x + 12, place, 3, 0.5))
            sheet.text(x + 18, place, written(tick), size=11)


def _photograph(picture: np.ndarray) -> np.ndarray:
    """Pixels of a photograph with values from 0 to 1."""
    shares: np.ndarray = np.nan_to_num(np.clip(picture, 0, 1))
    return np.round(255 * shares).astype(np.uint8)


def _signed(picture: np.ndarray, limit: float) -> np.ndarray:
    """Pixels of a signed map, whose colours end at -limit and limit."""
    share = np.nan_to_num(np.clip(0.5 + 0.5 * picture / limit, 0, 1), nan=0.5)
    shown: np.ndarray = np.asarray(colormaps[SIGNED](share, bytes=True))[:, :, :3]
    return shown


def _limit(picture: np.ndarray) -> float:
    """Where the scale ends: a few extreme pixels must not bleach all the others."""
    sizes = np.abs(picture[np.isfinite(picture)]).astype(float)
    return (float(np.quantile(sizes, 0.995)) or float(sizes.max()) or 1.0) if sizes.size else 1.0


def _lines(title: str, width: float) -> list[str]:
    """A title in lines of about a width."""
    return [line for part in title.split("\n") for line in wrapped(part, width, size=_TITLE)]


def _longest_word(tile: _Tile) -> float:
    return max((length(word, size=_TITLE) for word in tile.title.split()), default=0.0)
