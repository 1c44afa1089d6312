"""What the widgets accept: small arrays of finite numbers and small whole numbers."""

from __future__ import annotations

import operator
from typing import SupportsIndex

import numpy as np
from numpy.typing import ArrayLike

_FORMS = {1: "(n,)", 2: "(y, x)", 3: "(y, x, k)"}


def numbers(name: str, array: ArrayLike, *, axes: int, most: int) -> np.ndarray:
    """The array as floats, however the student wrote it: a list, whole numbers, bytes.

    Args:
        name: of the argument, for messages.
        axes: how many it must have.
        most: entries along each axis.

    Raises:
        ValueError: it has other axes, is empty, holds what is no finite number, or is too large to draw.
    """
    try:
        drawn = np.asarray(array).astype(float, casting="same_kind" if np.iscomplexobj(array) else "unsafe")
    except (TypeError, ValueError):
        raise ValueError(f"{name} must be an array of numbers {_FORMS[axes]}") from None
    if drawn.ndim != axes or not drawn.size:
        raise ValueError(f"{name} must have the shape {_FORMS[axes]}; it has {drawn.shape}")
    if not np.isfinite(drawn).all():
        raise ValueError(f"{name} holds a number that is not finite")
    if max(drawn.shape) > most:
        raise ValueError(f"{name} of shape {drawn.shape} is too large to draw: at most {most} along each axis")
    return drawn


def whole(name: str, number: SupportsIndex, least: int, most: int) -> int:
    """The number as an int.

    Args:
        name: of the argument, for messages.

    Raises:
        ValueError: it is not whole, or not from `least` to `most`.
    """
    try:
        counted = operator.index(number)
    except TypeError:
        raise ValueError(f"{name} must be a whole number, not {number!r}") from None
    if not least <= counted <= most:
        raise ValueError(f"{name} must be from {least} to {most}, not {counted}")
    return counted


def fits(image: tuple[int, ...], kernel: tuple[int, ...], padding: int) -> None:
    """Refuse a kernel that is larger than the padded image.

    Args:
        image, kernel: shapes, whose first two axes count.

    Raises:
        ValueError: it does not fit, along either axis.
    """
    for size, window, way in zip(image[:2], kernel[:2], ("high", "wide"), strict=True):
        if window > size + 2 * padding:
            raise ValueError(
                f"the kernel does not fit: it is {window} {way}, and the image with its padding {size + 2 * padding}"
            )
