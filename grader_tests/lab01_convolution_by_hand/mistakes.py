"""Known ways of getting `convolution_byhand` wrong, each as a function of the same arguments."""

from __future__ import annotations

import numpy as np

from autograder.grading import Mistake
from grader_tests.references import Activation, linear, sigmoid


def sums(img: np.ndarray, f: np.ndarray) -> np.ndarray:
    """The right sums, before the activation, by shifting the image once for each weight."""
    height, width = img.shape[1] - f.shape[0] + 1, img.shape[2] - f.shape[1] + 1
    out = np.zeros((1, height, width, f.shape[3]))
    for u, v in np.ndindex(*f.shape[:2]):
        out += img[:, u : u + height, v : v + width, :] @ f[u, v].astype(float)
    return out


def _window_sums(img: np.ndarray, f: np.ndarray, high: int, wide: int) -> np.ndarray:
    """Loops whose windows are `high` x `wide`, whatever the filter's size: fails if they do not fit."""
    out = np.zeros((1, img.shape[1] - high + 1, img.shape[2] - wide + 1, f.shape[3]))
    for i, j, n in np.ndindex(*out.shape[1:]):
        out[0, i, j, n] = (img[0, i : i + high, j : j + wide] * f[..., n]).sum()
    return out


def _padded(img: np.ndarray, f: np.ndarray) -> np.ndarray:
    """Zeros all around, so that the result is as large as the image."""
    above, left = (f.shape[0] - 1) // 2, (f.shape[1] - 1) // 2
    below, right = f.shape[0] - 1 - above, f.shape[1] - 1 - left
    return sums(np.pad(img, ((0, 0), (above, below), (left, right), (0, 0))), f)


def _integers(img: np.ndarray, f: np.ndarray, activation: Activation) -> np.ndarray:
    """The result stored in an array of the image's whole numbers."""
    return activation(sums(img, f).astype(int))


def _transposed(img: np.ndarray, f: np.ndarray) -> np.ndarray:
    return sums(img, f).transpose(0, 2, 1, 3)


def mistakes(img: np.ndarray, f: np.ndarray, activation: Activation = sigmoid) -> list[Mistake]:
    """What each mistake gives on this input, the most telling first.

    Args:
        img: (1, y, x, k). f: (fy, fx, k, n). activation: as the function was called with.
    """
    size = "which entry of f.shape is the height, and which the width? Try a filter of ones, 2 high and 3 wide"
    found = [
        Mistake(
            "the sigmoid is written into the function, whatever activation is passed in",
            lambda: sigmoid(sums(img, f)),
            "call `activation`, the argument",
        ),
        Mistake("the activation is ignored", lambda: sums(img, f), "what is `activation` for?"),
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
            lambda: sum(activation(sums(img[..., k : k + 1], f[:, :, k : k + 1])) for k in range(img.shape[3])),
            "first the sum over all channels, then the activation",
        ),
        Mistake(
            "only the first channel of the image is used",
            lambda: activation(sums(img[..., :1], f[:, :, :1])),
            "the products of all channels go into one sum",
        ),
        Mistake(
            "the channels are not added up",
            lambda: activation(
                np.concatenate([sums(img[..., k : k + 1], f[:, :, k : k + 1]) for k in range(img.shape[3])], 3)
            ),
            "the products of all channels go into one sum",
        ),
        Mistake(
            "the channels are averaged instead of added up",
            lambda: activation(sums(img, f) / img.shape[3]),
            "add up all the products, and do not divide",
        ),
        Mistake(
            "only the first filter is used",
            lambda: activation(sums(img, f[..., :1])),
            "each filter makes a channel of its own in the result",
        ),
        Mistake(
            "the first filter is used for all channels of the result",
            lambda: activation(sums(img, np.repeat(f[..., :1], f.shape[3], axis=3))),
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
            "the window starts one pixel too late (off by one)",
            lambda: activation(sums(np.roll(img, (-1, -1), (1, 2)), f)),
            "the first window starts at row 0 and column 0",
        ),
        Mistake("rows and columns of the result are swapped", lambda: activation(_transposed(img, f)), size),
        Mistake(
            "the filter's height is also used for its width",
            lambda: activation(_window_sums(img, f, f.shape[0], f.shape[0])),
            size,
        ),
        Mistake(
            "the filter's width is also used for its height",
            lambda: activation(_window_sums(img, f, f.shape[1], f.shape[1])),
            size,
        ),
        Mistake(
            "the filter's height and width are swapped",
            lambda: activation(_window_sums(img, f, f.shape[1], f.shape[0])),
            size,
        ),
        Mistake(
            "the sums are cut to whole numbers",
            lambda: _integers(img, f, activation),
            "an array made with the image's dtype cannot hold fractions: np.zeros(shape) can",
        ),
        Mistake(
            "the axis of the single image is missing",
            lambda: activation(sums(img, f))[0],
            "the result has four axes, as the image has",
        ),
    ]
    # With the identity passed in, ignoring it is no mistake, and neither is applying it twice.
    return [m for m in found if activation is not linear or "activation" not in m.cause or "sigmoid" in m.cause]
