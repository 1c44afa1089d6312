"""Sheets of cells, pictures and texts, drawn cheaply: what most pictures of the labs are made of.

Graders execute every cell of every notebook, and a strip has up to a thousand numbers. Matplotlib takes a third of a
millisecond for each of them, so a sheet is drawn by Pillow, on which Matplotlib itself stands, in Matplotlib's font.
"""

from __future__ import annotations

import functools
import io
from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib import colormaps
from PIL import Image, ImageDraw, ImageFont

from course.plots.figure import SIGNED

INK, GREY, LINE = "#222222", "#555555", "#bbbbbb"

_SCALE = 2
"""Pixels of the picture for one CSS pixel of the page: sharp on a fine screen, and in print."""

Box = tuple[float, float, float, float]
"""Left, top, width and height, in CSS pixels."""


def written(number: float) -> str:
    """A number as it stands in a cell: three significant digits, whole numbers whole, and a true minus sign."""
    number = float(number)
    if abs(number) < 1e-12:
        return "0"
    text = f"{number:.0f}" if number.is_integer() and abs(number) < 1e6 else f"{number:.3g}"
    return text.replace("-", "\N{MINUS SIGN}")


def factor(number: float) -> str:
    """A number as it stands in a product: in brackets, if it is below 0."""
    text = written(number)
    return f"({text})" if text.startswith("\N{MINUS SIGN}") else text


def largest(*grids: np.ndarray) -> float:
    """Where the diverging colour scale of some grids ends; 1 if they hold nothing but zeros."""
    return max((float(np.abs(grid).max()) for grid in grids if grid.size), default=0.0) or 1.0


class Sheet:
    """A white page whose places and sizes are CSS pixels, from its top left corner.

    Args:
        wide, high: its size.
        colours: how many it may have, which makes it a smaller file. None leaves photographs as they are.
    """

    def __init__(self, wide: float, high: float, *, colours: int | None = 128) -> None:
        self.width = round(wide)
        self._colours = colours
        self._image = Image.new("RGB", (round(wide) * _SCALE, round(high) * _SCALE), "white")
        self._draw = ImageDraw.Draw(self._image)

    def grid(
        self,
        numbers: np.ndarray,
        x: float,
        y: float,
        *,
        size: tuple[float, float],
        limit: float,
        shown: np.ndarray | None = None,
        padding: np.ndarray | None = None,
        write: bool = True,
    ) -> None:
        """Draw numbers (rows, columns) as coloured cells, from (x, y) to the right and down.

        Args:
            size: of one cell, width and height.
            limit: the number at the end of the diverging colour scale.
            shown: which cells are known already; the others stay empty. All, where it is not said.
            padding: which cells are padding: white, with a grey 0. None, where it is not said.
            write: whether the numbers are written.
        """
        wide, high = size
        grid = np.asarray(numbers, dtype=float)
        fills = colormaps[SIGNED](0.5 + 0.5 * np.clip(grid / limit, -1, 1), bytes=True)[:, :, :3].tolist()
        for (row, column), number in np.ndenumerate(grid):
            box = (x + column * wide, y + row * high, wide, high)
            if padding is not None and padding[row, column]:
                self.box(box, fill="white")
                self._inside(box, "0" if write else "", "#888888")
            elif shown is not None and not shown[row, column]:
                self.box(box, fill="white")
            else:
                self.box(box, fill=tuple(fills[row][column]))
                self._inside(box, written(number) if write else "", "white" if abs(number) > 0.55 * limit else "black")

    def box(self, box: Box, *, fill: str | tuple[int, ...] | None = None, edge: str = LINE, line: float = 0.5) -> None:
        """A rectangle whose neighbours share its edges."""
        x, y, wide, high = (_SCALE * number for number in box)
        corners = (round(x), round(y), round(x + wide), round(y + high))
        self._draw.rectangle(corners, fill=fill, outline=edge, width=max(1, round(_SCALE * line)))

    def pixels(self, pixels: np.ndarray, box: Box) -> None:
        """A picture that fills a box. Where it is enlarged, its pixels are seen as rectangles.

        Args:
            pixels: (y, x) of grey or (y, x, 3) of red, green and blue, uint8.
        """
        x, y, wide, high = (_SCALE * number for number in box)
        picture = Image.fromarray(np.ascontiguousarray(pixels))
        size = (max(1, round(x + wide) - round(x)), max(1, round(y + high) - round(y)))
        shrunk = size[0] < picture.width or size[1] < picture.height
        way = Image.Resampling.LANCZOS if shrunk else Image.Resampling.NEAREST
        self._image.paste(picture.resize(size, way), (round(x), round(y)))

    def picture(self, ink: np.ndarray, x: float, y: float, *, side: float) -> None:
        """A square picture in grey, in a frame: 1 is black ink, 0 is paper.

        Args:
            ink: (n, n), from 0 to 1.
            side: of the picture, in CSS pixels.
        """
        box = (x, y, side, side)
        self.pixels(np.round(255 * (1 - np.clip(ink, 0, 1))).astype(np.uint8), box)
        self.box(box)

    def line(self, x: float, y: float, to_x: float, to_y: float, *, colour: str = GREY, line: float = 1) -> None:
        """A straight line from (x, y) to (to_x, to_y)."""
        ends = [_SCALE * number for number in (x, y, to_x, to_y)]
        self._draw.line(ends, fill=colour, width=max(1, round(_SCALE * line)))

    def dot(self, x: float, y: float, *, radius: float, colour: str, square: bool = False) -> None:
        """A disc, or a square, around (x, y)."""
        corners = [round(_SCALE * number) for number in (x - radius, y - radius, x + radius, y + radius)]
        draw = self._draw.rectangle if square else self._draw.ellipse
        draw(corners, fill=colour)

    def outline(self, box: Box) -> None:
        """A black frame with a white halo, which is seen on light and on dark cells."""
        x, y, wide, high = box
        self.box((x - 2.5, y - 2.5, wide + 5, high + 5), edge="white", line=5)
        self.box((x - 1.5, y - 1.5, wide + 3, high + 3), edge="black", line=3)

    def stroke(self, box: Box) -> None:
        """A diagonal stroke through a cell."""
        x, y, wide, high = (_SCALE * number for number in box)
        self._draw.line((x, y + high, x + wide, y), fill="#777777", width=_SCALE)

    def arrow(self, x: float, y: float, wide: float) -> None:
        """An arrow to the right, from (x, y)."""
        line = [_SCALE * number for number in (x, y, x + wide - 6, y)]
        self._draw.line(line, fill=GREY, width=_SCALE)
        head = [(x + wide, y), (x + wide - 8, y - 4), (x + wide - 8, y + 4)]
        self._draw.polygon([(_SCALE * a, _SCALE * b) for a, b in head], fill=GREY)

    def text(
        self, x: float, y: float, text: str, *, size: float = 13, colour: str = INK, at: str = "l", bold: bool = False
    ) -> None:
        """One line of text at height y.

        Args:
            at: where x is: at its left "l", its middle "m" or its right "r".
        """
        self._draw.text((_SCALE * x, _SCALE * y), text, fill=colour, font=_font(size, bold), anchor=f"{at}m")

    def paragraph(self, x: float, y: float, lines: list[str], *, size: float = 12, bold: bool = False) -> None:
        """Lines of text, the middle of the first at height y."""
        for index, line in enumerate(lines):
            self.text(x, y + 1.35 * size * index, line, size=size, bold=bold)

    def png(self) -> bytes:
        """The page as a PNG."""
        stream = io.BytesIO()
        if self._colours is None:  # a higher level takes two or three times as long, for a tenth less
            self._image.save(stream, format="png", compress_level=1)
        else:
            self._image.quantize(self._colours, method=Image.Quantize.FASTOCTREE).save(stream, format="png")
        return stream.getvalue()

    def _inside(self, box: Box, text: str, colour: str) -> None:
        x, y, wide, high = box
        size = min(0.56 * high, 14.0, 1.4 * wide / max(len(text), 1))
        if text and size >= 3:
            self.text(x + wide / 2, y + high / 2, text, size=size, colour=colour, at="m")


def wrapped(text: str, width: float, *, size: float, bold: bool = False) -> list[str]:
    """Text in lines of at most a width, where its words allow it.

    Args:
        width: in CSS pixels.
        size: of the font, in CSS pixels.
    """
    lines: list[str] = []
    for word in text.replace("= ", "=\N{NO-BREAK SPACE}").split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and length(longer, size=size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def length(text: str, *, size: float, bold: bool = False) -> float:
    """How wide a line of text is, in CSS pixels.

    Args:
        size: of the font, in CSS pixels.
    """
    return _font(size, bold).getlength(text) / _SCALE


@functools.cache
def _font(size: float, bold: bool) -> ImageFont.FreeTypeFont:
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return ImageFont.truetype(Path(mpl.get_data_path(), "fonts", "ttf", name), _SCALE * size)
