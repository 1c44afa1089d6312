"""What every picture of the course has in common: a page's width, a diverging colour map, a text alternative."""

from __future__ import annotations

import io

import matplotlib.pyplot as plt
from IPython.display import Image, display
from matplotlib.axes import Axes
from matplotlib.figure import Figure

SIGNED = "PuOr"
"""Diverging, centred on 0, and told apart by colour-blind readers: orange below zero, purple above."""

PAGE = 7.0
"""Inches that a row of pictures may take: as wide as a notebook's page."""


def show(figure: Figure, *, alt: str) -> None:
    """Display a figure as a PNG with a text alternative, and close it.

    Args:
        alt: what the picture shows, for readers who cannot see it.
    """
    stream = io.BytesIO()
    figure.savefig(stream, format="png", bbox_inches="tight", dpi=100)
    plt.close(figure)
    display(Image(stream.getvalue(), alt=alt))


def bare_axes(axis: Axes, title: str) -> None:
    """A title, and no ticks: for pictures, whose pixels need no scale."""
    axis.set_title(title, fontsize=10)
    axis.set_xticks([])
    axis.set_yticks([])
