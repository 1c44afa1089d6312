"""What a notebook calls: each function checks its arguments, and shows a widget or its film strip."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from course.widgets.arguments import fits, numbers, whole
from course.widgets.bundle import show


def convolve_1d(x: ArrayLike, h: ArrayLike) -> None:
    """Step through a convolution 'same' in one dimension: the flipped filter slides over the zero-padded signal.

    Args:
        x: (n,), the signal, at most 40 samples.
        h: (m,), the filter, centred at 0; m is odd, at most 9, and not above n.

    Raises:
        ValueError: an argument has another shape, is not finite, or is too large to draw.
    """
    from course.plots import films

    signal, weights = numbers("x", x, axes=1, most=40), numbers("h", h, axes=1, most=9)
    if len(weights) % 2 == 0:
        raise ValueError(
            f"the filter h needs an odd number of weights, so that one is its centre; it has {len(weights)}"
        )
    if len(weights) > len(signal):
        raise ValueError(f"the filter h has {len(weights)} weights, more than the {len(signal)} samples of the signal")
    show({"kind": "convolve_1d", "x": signal.tolist(), "h": weights.tolist()}, films.convolve_1d(signal, weights))


def convolve_2d(image: ArrayLike, kernel: ArrayLike, stride: int = 1, padding: int = 0, flip: bool = False) -> None:
    """Step through a window on an image: the products, their sum, and the map that fills up.

    Args:
        image: (y, x), at most 12 by 12.
        kernel: (y, x), at most 7 by 7; its weights can be edited in the widget.
        stride: 1 to 6, for both axes; can be edited.
        padding: 0 to 4 zeros on every side; can be edited.
        flip: turn the kernel by 180 degrees first: a true convolution. Without it this is the cross-correlation that
            networks call convolution.

    Raises:
        ValueError: an argument has another shape, is not finite, is too large to draw, or the kernel does not fit.
    """
    from course.plots import films

    picture, weights = numbers("image", image, axes=2, most=12), numbers("kernel", kernel, axes=2, most=7)
    stride, padding = whole("stride", stride, 1, 6), whole("padding", padding, 0, 4)
    fits(picture.shape, weights.shape, padding)
    film = films.convolve_2d(picture, weights, stride, padding, flip)
    setup = {"kind": "convolve_2d", "image": picture.tolist(), "kernel": weights.tolist()}
    show(setup | {"stride": stride, "padding": padding, "flip": bool(flip)}, film)


def im2col(image: ArrayLike, kernel: ArrayLike) -> None:
    """Step through the windows of an image, each with its row of the rearranged matrix and its product with the kernel.

    Args:
        image: (y, x) or (y, x, k). Its rearranged matrix has at most 36 rows of at most 27 numbers.
        kernel: (y, x), or (y, x, k) with the image's k. It is not flipped.

    Raises:
        ValueError: an argument has another shape, is not finite, is too large to draw, or the kernel does not fit.
    """
    from course.plots import films

    picture, weights = (_with_channels(name, array) for name, array in (("image", image), ("kernel", kernel)))
    if picture.shape[2] != weights.shape[2]:
        raise ValueError(f"the image has {picture.shape[2]} channels, and the kernel {weights.shape[2]}")
    fits(picture.shape, weights.shape, 0)
    rows = (picture.shape[0] - weights.shape[0] + 1) * (picture.shape[1] - weights.shape[1] + 1)
    if rows > 36 or weights.size > 27:
        raise ValueError(
            f"the rearranged matrix would have {rows} rows of {weights.size} numbers; at most 36 of 27 can be drawn"
        )
    film = films.im2col(picture, weights)
    show({"kind": "im2col", "image": picture.tolist(), "kernel": weights.tolist()}, film)


def shapes(size: int = 4, kernel: int = 2, stride: int = 1, padding: int = 0) -> None:
    """Step a square kernel over a square image: what stride and padding do to the size of the output.

    Args:
        size: of the image, 1 to 12; all four can be edited in the widget.
        kernel: its size, 1 to 7.
        stride: 1 to 6.
        padding: 0 to 4.

    Raises:
        ValueError: a number is not whole, is out of range, or the kernel does not fit.
    """
    from course.plots import films

    size, kernel = whole("size", size, 1, 12), whole("kernel", kernel, 1, 7)
    stride, padding = whole("stride", stride, 1, 6), whole("padding", padding, 0, 4)
    fits((size, size), (kernel, kernel), padding)
    setup = {"kind": "shapes", "size": size, "kernel": kernel, "stride": stride, "padding": padding}
    show(setup, films.shapes(size, kernel, stride, padding))


def _with_channels(name: str, array: ArrayLike) -> np.ndarray:
    """(y, x, k), from (y, x) or (y, x, k)."""
    drawn = numbers(name, array, axes=3 if np.ndim(array) == 3 else 2, most=12)
    return drawn if drawn.ndim == 3 else drawn[:, :, None]
