"""Known ways of getting `convolution_byhand` wrong, each as a function of the same arguments."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.grading import Mistake
from grader_tests.references import Activation, linear, sigmoid

Sums = Callable[[np.ndarray, np.ndarray, int, int], np.ndarray]


def places(img: np.ndarray, f: np.ndarray) -> tuple[int, int]:
    """How often the filter fits into the image, down and across."""
    return img.shape[1] - f.shape[0] + 1, img.shape[2] - f.shape[1] + 1


def products(img: np.ndarray, f: np.ndarray) -> np.ndarray:
    """All products of a pixel and a weight: (fy * fx, 1, places down, places across, k, n)."""
    down, across = places(img, f)
    return np.array([img[:, u : u + down, v : v + across, :, None] * f[u, v] for u, v in np.ndindex(*f.shape[:2])])


def sums(img: np.ndarray, f: np.ndarray) -> np.ndarray:
    """The right sums, before the activation, by shifting the image once for each weight."""
    down, across = places(img, f)
    out = np.zeros((1, down, across, f.shape[3]))
    for u, v in np.ndindex(*f.shape[:2]):
        out += img[:, u : u + down, v : v + across, :] @ f[u, v].astype(float)
    return out


def _window_sums(img: np.ndarray, f: np.ndarray, high: int, wide: int) -> np.ndarray:
    """Loops whose windows are `high` x `wide`, whatever the filter's size: fails if they do not fit."""
    out = np.zeros((1, img.shape[1] - high + 1, img.shape[2] - wide + 1, f.shape[3]))
    for i, j, n in np.ndindex(*out.shape[1:]):
        out[0, i, j, n] = (img[0, i : i + high, j : j + wide] * f[..., n]).sum()
    return out


def _weight_sums(img: np.ndarray, f: np.ndarray, high: int, wide: int) -> np.ndarray:
    """Loops over `high` x `wide` weights, whatever the filter's size: fails if it has fewer."""
    _ = f[high - 1, wide - 1]
    return sums(img, f[:high, :wide])


def _mixed_sides(img: np.ndarray, f: np.ndarray, way: Sums) -> None:
    """Fails as functions fail that mix up the filter's height and width, whichever way round."""
    fy, fx = f.shape[:2]
    for high, wide in ((fy, fy), (fx, fx), (fx, fy)):
        way(img, f, high, wide)


def _mixed_image_windows(img: np.ndarray, f: np.ndarray) -> None:
    """Fails as windows fail that run out of an image whose height is taken for its width."""
    across, down = places(img, f)
    _ = img[0, down - 1 :, across - 1 :][: f.shape[0], : f.shape[1]] * f[..., 0]


def _mixed_image_pixels(img: np.ndarray) -> None:
    """The same for functions that look up one pixel at a time."""
    _ = img[0, img.shape[2] - 1, img.shape[1] - 1]


def _refuse() -> None:
    raise AssertionError


def _padded(img: np.ndarray, f: np.ndarray) -> np.ndarray:
    """Zeros all around, so that the result is as large as the image."""
    above, left = (f.shape[0] - 1) // 2, (f.shape[1] - 1) // 2
    below, right = f.shape[0] - 1 - above, f.shape[1] - 1 - left
    return sums(np.pad(img, ((0, 0), (above, below), (left, right), (0, 0))), f)


def _last_left_empty(img: np.ndarray, f: np.ndarray) -> np.ndarray:
    out = sums(img, f)
    out[:, -1], out[:, :, -1] = 0, 0
    return out


def _in_place(img: np.ndarray, f: np.ndarray) -> np.ndarray:
    """Each window is multiplied where it lies, so that later windows find products instead of pixels."""
    out, left = np.zeros((1, *places(img, f), f.shape[3])), img.copy()
    for i, j, n in np.ndindex(*out.shape[1:]):
        window = left[0, i : i + f.shape[0], j : j + f.shape[1]]
        window *= f[..., n]
        out[0, i, j, n] = window.sum()
    return out


def _in_image_dtype(array: np.ndarray, img: np.ndarray) -> np.ndarray:
    """Cut to whole numbers and wrapped around, where the image is of whole numbers."""
    with np.errstate(invalid="ignore"):
        return array.astype(img.dtype)


def _added_in_image_dtype(img: np.ndarray, f: np.ndarray) -> None:
    """Fails as += fails, which does not add fractions to an array of whole numbers."""
    out = np.zeros(1, img.dtype)
    out += f.flat[0]


def _assigned_in_image_dtype(img: np.ndarray, f: np.ndarray) -> None:
    """Fails as Python's own numbers fail, which do not wrap around in an array of small whole numbers."""
    out = np.zeros(1, img.dtype)
    for number in sums(img, f).ravel():
        out[0] = float(number)


def mistakes(img: np.ndarray, f: np.ndarray, activation: Activation = sigmoid) -> list[Mistake]:
    """What each mistake gives on this input, the most telling first.

    Args:
        img: (1, y, x, k). f: (fy, fx, k, n). activation: as the function was called with.
    """
    fy, fx, channels, n = f.shape
    down, across = places(img, f)
    per_channel = [sums(img[..., k : k + 1], f[:, :, k : k + 1]) for k in range(channels)]
    size = "which entry of f.shape is the height, and which the width? Try a filter of ones, 2 high and 3 wide"
    image_size = "which entry of img.shape is the height, and which the width? Try an image of ones, 4 high and 9 wide"
    one_sum = "the products of all channels go into one sum"
    mixed_image = "the image's height is used for its width, or its width for its height"
    whole = "an array made with the image's dtype cannot hold fractions: np.zeros(shape) can"

    def each(cause: str, hint: str, *ways: Callable[[], Any]) -> list[Mistake]:
        """One mistake that can be made in several ways, with different results."""
        return [Mistake(cause, way, hint) for way in ways]

    # These fail; all that the student's exception has in common with theirs is its type. They come first, so that
    # none of the others, which may fail on odd shapes too, is taken for the cause.
    failing = [
        *each(
            "the filter's height is used for its width, or its width for its height",
            size,
            lambda: _mixed_sides(img, f, _window_sums),
            lambda: _mixed_sides(img, f, _weight_sums),
        ),
        *each(mixed_image, image_size, lambda: _mixed_image_windows(img, f), lambda: _mixed_image_pixels(img)),
        *each(
            "an array of the image's whole numbers cannot hold fractions, nor numbers below zero",
            "np.zeros(shape) can; img.astype(float) makes such an array of the image",
            lambda: _added_in_image_dtype(img, f),
            lambda: _assigned_in_image_dtype(img, f),
        ),
        Mistake(
            "your own check refuses an image and filters that go together",
            _refuse,
            "only the numbers of channels, img.shape[3] and f.shape[2], have to be equal; any dtype of numbers will do",
        ),
    ]
    found = [
        *failing,
        *each(
            "the sigmoid is written into the function, whatever activation is passed in",
            "call `activation`, the argument, and nothing else",
            lambda: sigmoid(sums(img, f)),
            *([] if activation is sigmoid else [lambda: activation(sigmoid(sums(img, f)))]),
        ),
        Mistake(
            "the activation is ignored" + (", or its default is not the sigmoid" if activation is sigmoid else ""),
            lambda: sums(img, f),
            "what is `activation` for?",
        ),
        Mistake(
            "the activation is applied twice",
            lambda: activation(activation(sums(img, f))),
            "once, on the finished sums, is enough",
        ),
        Mistake(
            "this is a true convolution: the filter is flipped",
            lambda: activation(sums(img, f[::-1, ::-1])),
            "do not flip the filter: lay it on the image as it is",
        ),
        Mistake("the filter is transposed", lambda: activation(sums(img, f.transpose(1, 0, 2, 3))), size),
        Mistake(
            "the activation is applied to the channels one by one, before they are added up",
            lambda: sum(activation(one) for one in per_channel),
            "first the sum over all channels, then the activation",
        ),
        Mistake(
            "the activation is applied to the products one by one, before they are added up",
            lambda: activation(products(img, f)).sum(axis=(0, 4)),
            "first the sum of all products, then the activation",
        ),
        Mistake(
            "only the first channel of the image is used",
            lambda: activation(per_channel[0]),
            one_sum,
        ),
        *each(
            "the channels are not added up",
            one_sum,
            lambda: activation(np.concatenate(per_channel, axis=3)),
            lambda: activation(np.stack(per_channel, axis=4).reshape(1, down, across, -1)),
            lambda: activation(np.stack(per_channel, axis=3)),
            lambda: activation(np.stack(per_channel, axis=4)),
        ),
        Mistake(
            "the channels are averaged instead of added up",
            lambda: activation(sums(img, f) / channels),
            "add up all the products, and do not divide",
        ),
        Mistake(
            "the products are averaged instead of added up",
            lambda: activation(sums(img, f) / (fy * fx * channels)),
            "add up all the products, and do not divide",
        ),
        Mistake(
            "window and filter are multiplied as matrices",
            lambda: activation(sums(img, np.broadcast_to(f.sum(axis=1)[None], f.shape))),
            "* multiplies number by number; @ and np.dot do something else",
        ),
        Mistake(
            "only the first filter is used",
            lambda: activation(sums(img, f[..., :1])),
            "each filter makes a channel of its own in the result",
        ),
        Mistake(
            "the first filter is used for all channels of the result",
            lambda: activation(sums(img, np.repeat(f[..., :1], n, axis=3))),
            "the last index of f says which filter",
        ),
        Mistake(
            "zeros are padded around the image",
            lambda: activation(_padded(img, f)),
            "'valid' means that the window stays inside the image",
        ),
        Mistake(
            "the last place of the window is missing, down and across (off by one)",
            lambda: activation(sums(img, f)[:, :-1, :-1]),
            "how many places has a window of 2 in a row of 3? Not 1",
        ),
        Mistake(
            "the last place of the window is left empty, down and across (off by one)",
            lambda: activation(_last_left_empty(img, f)),
            "range(n) ends with n - 1: how many places are there?",
        ),
        Mistake(
            "the window starts one pixel too late (off by one)",
            lambda: activation(sums(np.roll(img, (-1, -1), (1, 2)), f)),
            "the first window starts at row 0 and column 0",
        ),
        Mistake(
            "the window is multiplied in place, and the image with it",
            lambda: activation(_in_place(img, f)),
            "a slice is a view of the image: window * filter makes a new array, window *= filter does not",
        ),
        Mistake(
            "rows and columns of the result are swapped",
            lambda: activation(sums(img, f).transpose(0, 2, 1, 3)),
            size,
        ),
        *each(
            "the filter's height is also used for its width",
            size,
            lambda: activation(_window_sums(img, f, fy, fy)),
            lambda: activation(_weight_sums(img, f, fy, fy)),
            lambda: activation(sums(img, f)[:, :, : max(0, img.shape[2] - fy + 1)]),
        ),
        *each(
            "the filter's width is also used for its height",
            size,
            lambda: activation(_window_sums(img, f, fx, fx)),
            lambda: activation(_weight_sums(img, f, fx, fx)),
            lambda: activation(sums(img, f)[:, : max(0, img.shape[1] - fx + 1)]),
        ),
        *each(
            "the filter's height and width are swapped",
            size,
            lambda: activation(_window_sums(img, f, fx, fy)),
            lambda: activation(_weight_sums(img, f, fx, fy)),
        ),
        *each(
            mixed_image,
            image_size,
            lambda: activation(sums(img, f)[:, :, :down]),
            lambda: activation(sums(img, f)[:, :across]),
        ),
        *each(
            "the sums are cut to whole numbers",
            whole,
            lambda: activation(sums(img, f).astype(int)),
            lambda: activation(_in_image_dtype(sums(img, f), img)),
        ),
        *each(
            "the filters are cut to whole numbers",
            "turn the image into numbers with fractions, img.astype(float), and leave the filters as they are",
            lambda: activation(sums(img, f.astype(int))),
            lambda: activation(products(img, _in_image_dtype(f, img)).sum(axis=(0, 4))),
            lambda: activation(_in_image_dtype(products(img, _in_image_dtype(f, img)).sum(axis=(0, 4)), img)),
        ),
        Mistake(
            "the pixels are cut to whole numbers",
            lambda: activation(sums(img.astype(int), f)),
            "img.astype(float) has room for all numbers, with fractions and without",
        ),
        *(
            each(
                "the only sum is returned without its axes",
                "one place or many: the result has the axes (1, places down, places across, filters)",
                lambda: activation(sums(img, f))[0, 0, 0],
                lambda: activation(sums(img, f))[0, 0],
            )
            if down == across == 1
            else []
        ),
        Mistake(
            "the axis of the single image is missing",
            lambda: activation(sums(img, f))[0],
            "the result has four axes, as the image has",
        ),
        Mistake(
            "axes of length 1 are dropped",
            lambda: activation(sums(img, f)).squeeze(),
            "the result has four axes, as the image has, even if there is one filter only",
        ),
        Mistake(
            "the channels of the result come before its rows and columns",
            lambda: activation(sums(img, f)).transpose(0, 3, 1, 2),
            "channels last: (1, rows, columns, filters)",
        ),
    ]
    # With the identity passed in, ignoring it is no mistake, and neither is applying it twice.
    return [m for m in found if activation is not linear or "activation" not in m.cause or "sigmoid" in m.cause]
