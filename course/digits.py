"""From a drawing to what a network for MNIST has learnt to read: 28 x 28, in the size and the place that MNIST's are.

Whoever made MNIST scaled each digit so that it just fits into a box of 20 x 20 pixels, its proportions kept, and put
it into a field of 28 x 28 such that its centre of mass is in the middle. A network that has seen nothing else reads a
drawing only if it is prepared in the same way.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

SIDE, BOX = 28, 20
"""Height and width of an image of MNIST, and of the box that its ink fills, in pixels."""

_PAPER = 0.05
"""Ink below this is paper: it has no part in the box."""

_MARGIN = 3
"""Pixels of paper around the digit while it is blurred, so that nothing is cut off."""

_STROKES: dict[int, list[list[tuple[float, float]]]] = {
    2: [[(0.24, 0.3), (0.32, 0.18), (0.5, 0.13), (0.68, 0.2), (0.72, 0.34), (0.62, 0.5), (0.42, 0.68), (0.24, 0.84)],
        [(0.24, 0.84), (0.5, 0.83), (0.78, 0.85)]],
    3: [[(0.28, 0.2), (0.5, 0.13), (0.68, 0.22), (0.66, 0.36), (0.46, 0.46), (0.68, 0.56), (0.72, 0.72),
         (0.55, 0.86), (0.3, 0.82)]],
    4: [[(0.4, 0.14), (0.28, 0.52), (0.74, 0.54)], [(0.64, 0.3), (0.58, 0.88)]],
    7: [[(0.24, 0.18), (0.74, 0.17), (0.56, 0.5), (0.44, 0.88)]],
}  # fmt: skip
"""Digits as they are written: lines through points (x, y), each from 0 to 1."""


def as_mnist(ink: ArrayLike, *, blur: float = 0.0) -> np.ndarray:
    """Scale and centre a drawing as MNIST's digits were.

    Args:
        ink: (y, x), any size; ink is 255 in whole numbers, 1 in floats, paper is 0.
        blur: the standard deviation of a Gaussian, in pixels of the result; 0 blurs nothing.

    Returns:
        float32 (28, 28), ink 1. The longer side of the ink was scaled to 20 pixels; its centre of mass is in the
        middle, to half a pixel. Paper without ink stays empty.

    Raises:
        ValueError: `ink` is no picture in grey, or holds numbers out of range; or `blur` is not from 0 to 3.
    """
    picture = np.asarray(ink)
    if picture.ndim != 2 or not picture.size or picture.dtype.kind not in "buif":
        raise ValueError(f"ink is an array (y, x) of numbers; this one has shape {picture.shape}, {picture.dtype}")
    if not 0 <= blur <= 3:
        raise ValueError(f"blur is from 0 to 3 pixels, not {blur!r}")
    picture = picture / 255 if picture.dtype.kind in "ui" else picture.astype(np.float64)
    if not np.isfinite(picture).all() or picture.min() < 0 or picture.max() > 1:
        raise ValueError("ink is 0 to 255 in whole numbers, and 0 to 1 in floats")
    rows, columns = np.flatnonzero(picture.max(1) > _PAPER), np.flatnonzero(picture.max(0) > _PAPER)
    if not len(rows):
        return np.zeros((SIDE, SIDE), np.float32)
    digit = picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    digit = _resized(digit, BOX / max(digit.shape))
    if blur:
        digit = _blurred(np.pad(digit, _MARGIN), blur)
    return _centred(digit)


def example(digit: int = 3, side: int = 140) -> np.ndarray:
    """A digit as somebody might draw it on a pad, off the middle: uint8 (side, side), ink 255.

    Raises:
        ValueError: nobody drew this digit.
    """
    from PIL import Image, ImageDraw

    if digit not in _STROKES:
        raise ValueError(f"there is an example of {sorted(_STROKES)}, not of {digit!r}")
    fine = 4 * side
    sheet = Image.new("L", (fine, fine))
    pen, width = ImageDraw.Draw(sheet), round(fine * 0.075)
    for stroke in _STROKES[digit]:
        points = [((0.06 + 0.62 * x) * fine, (0.24 + 0.62 * y) * fine) for x, y in stroke]
        pen.line(points, fill=255, width=width, joint="curve")
        for x, y in (points[0], points[-1]):
            pen.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=255)
    return np.asarray(sheet.resize((side, side), Image.Resampling.BOX))


def _resized(picture: np.ndarray, factor: float) -> np.ndarray:
    """A picture (y, x) of another size; each new pixel is a weighted mean of all the old ones that it stands for."""
    from PIL import Image

    high, wide = (max(1, round(factor * length)) for length in picture.shape)
    image = Image.fromarray(picture.astype(np.float32))
    return np.clip(np.asarray(image.resize((wide, high), Image.Resampling.BILINEAR), np.float64), 0, 1)


def _blurred(picture: np.ndarray, sigma: float) -> np.ndarray:
    """Convolved with a Gaussian along both axes; what was the darkest stays as dark."""
    reach = int(np.ceil(3 * sigma))
    weights = np.exp(-((np.arange(-reach, reach + 1) / sigma) ** 2) / 2)
    weights /= weights.sum()
    soft = picture
    for axis in (0, 1):
        soft = np.apply_along_axis(np.convolve, axis, np.pad(soft, reach), weights, mode="same")
        soft = soft[reach:-reach, reach:-reach]
    return np.asarray(soft * picture.max() / soft.max())


def _centred(picture: np.ndarray) -> np.ndarray:
    """float32 (28, 28) with the picture's centre of mass in the middle; what would lie outside is cut off."""
    field = np.zeros((3 * SIDE, 3 * SIDE))
    mass = picture.sum()
    starts = []
    for axis, length in enumerate(picture.shape):
        middle = picture.sum(axis=1 - axis) @ np.arange(length) / mass
        starts.append(round(1.5 * SIDE - middle))  # row and column 14 are the middle, as in MNIST
    top, left = starts
    field[top : top + picture.shape[0], left : left + picture.shape[1]] = picture
    return np.ascontiguousarray(field[SIDE : 2 * SIDE, SIDE : 2 * SIDE], dtype=np.float32)
