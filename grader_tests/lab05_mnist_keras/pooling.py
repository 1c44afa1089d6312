"""Known ways of getting `max_pool` wrong, each as a function of the same arguments."""

from __future__ import annotations

import numpy as np

from autograder.grading import Mistake


def windows(image: np.ndarray, size: int, stride: int) -> np.ndarray:
    """(y, x, k) -> (rows, columns, size, size, k): the windows that fit, `stride` apart."""
    found = np.lib.stride_tricks.sliding_window_view(image, (size, size), axis=(0, 1))
    return found[::stride, ::stride].transpose(0, 1, 3, 4, 2)


def pooled(image: np.ndarray, size: int, stride: int = 0) -> np.ndarray:
    """What max pooling gives: the largest number of each window, channel by channel."""
    return windows(image, size, stride or size).max(axis=(2, 3))


def ceiled(image: np.ndarray, size: int) -> np.ndarray:
    """The same with what is left over at the edges as windows of their own, as padding="same" has it."""
    over = [(0, -length % size) for length in image.shape[:2]]
    return pooled(np.pad(image.astype(float), (*over, (0, 0)), constant_values=-np.inf), size)


def reshaped(image: np.ndarray, size: int) -> np.ndarray:
    """With a reshape, which works only if nothing is left over. Raises ValueError otherwise."""
    y, x, k = image.shape
    return image.reshape(y // size, size, x // size, size, k).max(axis=(1, 3))


def from_zero(image: np.ndarray, size: int) -> np.ndarray:
    """The largest number so far starts at 0, which no negative number gets above."""
    return np.maximum(pooled(image, size), 0)


def one_fewer(image: np.ndarray, size: int) -> np.ndarray:
    """range(0, length - size, size): the last window is left out where nothing is left over."""
    found = pooled(image, size)
    keep = [slice(None, -1 if length % size == 0 else None) for length in image.shape[:2]]
    return found[tuple(keep)]


def square(image: np.ndarray, size: int) -> np.ndarray:
    """The height is used for the width as well. Raises IndexError where the image is taller than wide."""
    rows = image.shape[0] // size
    result = np.zeros((rows, rows, image.shape[2]))
    for i, j in np.ndindex(rows, rows):
        window = image[i * size : (i + 1) * size, j * size : (j + 1) * size]
        result[i, j] = window.max(axis=(0, 1))
    return result


def whole_numbers(image: np.ndarray, size: int) -> np.ndarray:
    """Written into an array of whole numbers, which cuts fractions off."""
    return pooled(image, size).astype(int)


def mistakes(image: np.ndarray, size: int) -> list[Mistake]:
    """What students write, on this image (y, x, k)."""

    def largest_magnitude() -> np.ndarray:
        cut = windows(image, size, size).reshape(*pooled(image, size).shape[:2], size * size, -1)
        places = np.abs(cut).argmax(axis=2)[:, :, None]
        return np.take_along_axis(cut, places, axis=2)[:, :, 0]

    even = [length - length % size for length in image.shape[:2]]
    trimmed = image[: even[0], : even[1]]
    return [
        Mistake("the average of each window is taken", lambda: windows(image, size, size).mean(axis=(2, 3)),
                "max pooling keeps the largest number and forgets the others"),
        Mistake("the smallest number of each window is taken", lambda: windows(image, size, size).min(axis=(2, 3)),
                "which of the four is wanted?"),
        Mistake("the sum of each window is taken", lambda: windows(image, size, size).sum(axis=(2, 3)),
                "pooling adds nothing up"),
        Mistake("the windows overlap: they are moved by one pixel",
                lambda: pooled(image, size, 1), "the stride is as large as the window"),
        Mistake("the windows always move by 2", lambda: pooled(image, size, 2),
                "the stride is `size`, whatever it is"),
        Mistake("the window is always 2 x 2: size is not used", lambda: pooled(image, 2),
                "the notebook uses 2; another size may be asked for"),
        Mistake("one number of each window is kept, and not the largest", lambda: trimmed[::size, ::size],
                "image[::2, ::2] looks at one pixel in four"),
        Mistake("one number of each window is kept, and not the largest", lambda: image[::size, ::size],
                "image[::2, ::2] looks at one pixel in four"),
        Mistake("the largest of all channels is taken", lambda: pooled(image, size).max(axis=2),
                "each channel is pooled by itself: take the maximum over two axes"),
        Mistake("the largest of all channels is taken",
                lambda: np.broadcast_to(pooled(image, size).max(axis=2, keepdims=True), pooled(image, size).shape),
                "each channel is pooled by itself: window.max() looks at all of them"),
        Mistake("the largest of all channels is taken", lambda: pooled(image, size).max(axis=2, keepdims=True),
                "each channel is pooled by itself: take the maximum over two axes"),
        Mistake("only the first channel is pooled", lambda: pooled(image, size)[:, :, 0], "keep all channels"),
        Mistake("only the first channel is pooled", lambda: pooled(image, size)[:, :, :1], "keep all channels"),
        Mistake("the largest number is looked for from 0 upwards, so negative numbers are lost",
                lambda: from_zero(image, size), "what is the largest of -3, -1, -2 and -5?"),
        Mistake("the number furthest from 0 is taken, whatever its sign", largest_magnitude,
                "-9 is smaller than 4"),
        Mistake("what is left over at the edges makes windows of its own", lambda: ceiled(image, size),
                "a window that does not fit whole is left out: 5 rows make two windows of 2"),
        Mistake("what is left over at the edges is not cut off before the reshape", lambda: reshaped(image, size),
                "image[: rows * size, : columns * size] has a size that can be shared out"),
        Mistake("the last window is missing, down and across (off by one)", lambda: one_fewer(image, size),
                "range(0, length - size + 1, size)"),
        Mistake("the height of the image is used for its width as well", lambda: square(image, size),
                "the image may be wider than tall"),
        Mistake("fractions are cut off: the result is an array of whole numbers", lambda: whole_numbers(image, size),
                "np.zeros(shape) holds fractions; with dtype=int it cannot"),
        Mistake("rows and columns are swapped", lambda: pooled(image, size).transpose(1, 0, 2),
                "rows first, in the image and in the result"),
        Mistake("the axis of the single image is added", lambda: pooled(image, size)[None],
                "one image (y, x, channels) in, one out"),
        Mistake("the image comes back as it was", lambda: image, "the result is smaller"),
    ]  # fmt: skip
