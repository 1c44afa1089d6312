"""What a colour filter answers to painted borders, and why a design fails: for the graders of `shoulder_edge`.

A filter is (3, 3, 3): rows, columns, and red, green, blue. All is measured against the filter's own `scale`, so that
neither the sign of a design nor the size of its weights matters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from course import images

Colour = tuple[float, float, float]

CLEAR = 0.04
"""What counts as an answer, as a share of the filter's scale. Right designs reach 0.08 and more."""

SILENT = 0.02
"""What counts as none, likewise: weights that were rounded to two digits are still silent."""

STANDS_OUT = 3.0
"""How many times stronger than the ripples beside it the answer along the real shoulder is. Right designs reach 4.5."""

BACKGROUND: Colour = (0.44, 0.57, 0.80)
DEEP_BLUE: Colour = (0.05, 0.05, 0.80)
JACKET: Colour = (0.06, 0.06, 0.08)

_SIZE = 14


def scale(weights: np.ndarray) -> float:
    """The strongest answer that weights of this size could give to colours between 0 and 1, if they sum to 0."""
    return float(np.abs(weights).sum()) / 2


def answers(picture: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """The sums at all places of the window: (y, x, 3) and (3, 3, 3) -> (y - 2, x - 2)."""
    windows = np.lib.stride_tricks.sliding_window_view(picture, (3, 3), (0, 1))
    return np.asarray(np.einsum("ijcuv,uvc->ij", windows, weights))


def border(above: Colour, below: Colour, degrees: float, shift: float = 0.0) -> np.ndarray:
    """Two colours and a straight border between them through the middle of the picture.

    Args:
        degrees: how steeply it falls to the right; 0 is level, 90 is upright with `above` on its right.
        shift: how far the border lies from the middle, in pixels.
    """
    y, x = np.mgrid[:_SIZE, :_SIZE] - (_SIZE - 1) / 2
    fall = np.radians(degrees)
    over = x * np.sin(fall) - y * np.cos(fall) > shift
    return np.where(over[:, :, None], above, below)


def edges_only(weights: np.ndarray) -> np.ndarray:
    """The filter without its answer to flat areas, which is a check of its own: each sheet less its mean."""
    return weights - weights.mean(axis=(0, 1))


def silent(weights: np.ndarray) -> bool:
    """Whether flat areas of any colour are answered with 0, or nearly: each sheet adds up to 0."""
    return bool(np.abs(weights.sum(axis=(0, 1))).max() <= SILENT * scale(weights))


def at_border(weights: np.ndarray, above: Colour, below: Colour, degrees: float, sign: float, shift: float) -> float:
    """How strongly a border is answered, as a share of the scale.

    Args:
        sign: 1 or -1, the sign that the answer should have.
    """
    found = answers(border(above, below, degrees, shift), edges_only(weights))
    return float((sign * found).max()) / scale(weights)


def weakest(
    weights: np.ndarray, sign: float, degrees: Sequence[float], above: Colour = BACKGROUND, below: Colour = JACKET
) -> float:
    """The smallest answer to borders of these directions, wherever between the pixels they run."""
    return min(at_border(weights, above, below, angle, sign, shift) for angle in degrees for shift in (0.1, 0.4))


def sign_of(weights: np.ndarray) -> float:
    """The sign with which the filter answers to pale blue above black, level."""
    return max((1.0, -1.0), key=lambda sign: weakest(weights, sign, [0]))


LEVEL = (0.0,)
FALLING = tuple(float(angle) for angle in range(5, 46))
"""Each degree: a design that has a gap somewhere gets the same mark in every class."""


def finds(weights: np.ndarray) -> bool:
    """Whether the filter does all that is asked of it on painted pictures."""
    sign = sign_of(weights)
    return (
        silent(weights)
        and weakest(weights, sign, LEVEL + FALLING) > CLEAR
        and weakest(weights, sign, LEVEL, above=DEEP_BLUE) > CLEAR
    )


@dataclass(frozen=True, slots=True)
class Shoulder:
    """How the filter does on the portrait: answer along the shoulder, and ripples in the flat areas beside it."""

    along: float
    ripples: float

    @property
    def ratio(self) -> float:
        return self.along / max(self.ripples, 1e-12)


def on_portrait(weights: np.ndarray, sign: float) -> Shoulder:
    """The typical answer along the right shoulder, and the largest ripples of the background and the jacket."""
    picture, places = _portrait()
    found = sign * answers(picture, edges_only(weights))
    # Around each place of the border, the row where the answer is strongest: the photograph is a little blurred there.
    along = np.median([found[y - 3 : y + 2, x - 1].max() for y, x in places])
    beside = found[12:98, 132:166], found[146:159, 114:166]  # the background, and the jacket below the shoulder
    return Shoulder(float(along), max(float(np.quantile(np.abs(area), 0.95)) for area in beside))


@cache
def _portrait() -> tuple[np.ndarray, list[tuple[int, int]]]:
    """The portrait as the lab shows it, and row and column of the first black pixels of its right shoulder."""
    picture = images.portrait(step=3)
    below_the_cap = 83
    columns = range(115, 165)
    dark = picture[below_the_cap:, :, 2] < 0.35
    return picture, [(below_the_cap + int(np.argmax(dark[:, x])), x) for x in columns]
