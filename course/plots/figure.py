"""What every picture of the course has in common: a page's width, a diverging colour map, a text alternative."""

from __future__ import annotations

import base64
import html
import io
from typing import Any

import matplotlib.pyplot as plt
from IPython.display import Image, display
from matplotlib.axes import Axes
from matplotlib.figure import Figure

SIGNED = "PuOr"
"""Diverging, centred on 0, and told apart by colour-blind readers: orange below zero, purple above."""

PAGE = 7.0
"""Inches that a row of pictures may take: as wide as a notebook's page."""


class Picture(Image):
    """A PNG whose text alternative arrives at the reader.

    JupyterLab and nbconvert leave out the one that belongs to an `image/png`. So the same output carries an HTML tag,
    which they prefer, and the plain text; the PNG remains for those that show no HTML.
    """

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> tuple[dict[str, str], dict[str, Any]]:
        picture = base64.b64encode(self.data).decode()
        wide = {"width": self.width} if self.width else {}
        shown = "".join(f' {name}="{value}"' for name, value in wide.items())
        tag = f'<img alt="{html.escape(self.alt)}"{shown} src="data:image/png;base64,{picture}">'
        return {"image/png": picture, "text/html": tag, "text/plain": self.alt}, {"image/png": {"alt": self.alt} | wide}


def show(figure: Figure, *, alt: str) -> None:
    """Display a figure as a PNG with a text alternative, and close it.

    Args:
        alt: what the picture shows, for readers who cannot see it.
    """
    stream = io.BytesIO()
    figure.savefig(stream, format="png", bbox_inches="tight", dpi=100)
    plt.close(figure)
    show_png(stream.getvalue(), alt=alt)


def show_png(png: bytes, *, alt: str, width: int | None = None) -> None:
    """Display a PNG with a text alternative.

    Args:
        alt: what the picture shows, for readers who cannot see it.
        width: on the page, in CSS pixels, where that is not the picture's own.
    """
    display(Picture(png, alt=alt, width=width))


def write_number(axis: Axes, column: float, row: float, text: str, **style: Any) -> None:
    """A number in the middle of its cell, and so of no interest to the layout, which takes its time over each text."""
    axis.text(column, row, text, ha="center", va="center", in_layout=False, **style)


def bare_axes(axis: Axes, title: str) -> None:
    """A title, and no ticks: for pictures, whose pixels need no scale."""
    axis.set_title(title, fontsize=10)
    axis.set_xticks([])
    axis.set_yticks([])
