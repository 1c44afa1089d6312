"""Known ways of getting `channels_last` wrong."""

from __future__ import annotations

from itertools import permutations

import numpy as np

from autograder.grading import Mistake

BROWN = np.array(
    [
        0.13871045, 0.17157242, 0.12934428, 0.16168842, 0.20229845, 0.14835016, 0.135694, 0.16206263, 0.11727387,
        0.04231958, 0.05471011, 0.03167877, 0.0462575, 0.06581022, 0.03104937, 0.04185439, 0.04734124, 0.02087744,
        -0.15704881, -0.16666673, -0.16600266, -0.17439997, -0.17757156, -0.18760149, -0.15435153, -0.17037505,
        -0.17269668,
    ]
).reshape(3, 3, 3)  # fmt: skip
"""The notebook's own filter, channels first."""

_READ = "old axes: channels 0, height 1, width 2. Which of them comes first in the result, which second, which last?"

_PERMUTED = {
    (2, 1, 0): "all axes are turned round: height and width change places, too",
    (0, 2, 1): "height and width are exchanged, and the channels are still first",
    (1, 0, 2): "the channels have come to the middle, not to the end",
    (2, 0, 1): "the last axis is moved to the front, which is the opposite direction",
}
"""Orders of the old axes -> what went wrong. (1, 2, 0) is right, and (0, 1, 2) has a text of its own."""


def mistakes(filter: np.ndarray) -> list[Mistake]:
    """What each mistake gives for this filter, (channels, height, width)."""
    channels, high, wide = filter.shape
    return [
        Mistake(
            "no number is moved: the channels are still first",
            lambda: filter,
            "reshape to the same sizes moves nothing; does np.transpose get its axes?",
        ),
        *(
            Mistake(cause, lambda axes=axes: filter.transpose(axes), _READ)  # type: ignore[misc]
            for axes, cause in _PERMUTED.items()
        ),
        *(
            Mistake(
                "the numbers are cut up anew (reshape), so they end up in other places",
                lambda shape=shape: filter.reshape(shape),  # type: ignore[misc]
                "np.transpose, np.moveaxis and np.stack move an axis; reshape does not",
            )
            for shape in dict.fromkeys(permutations((high, wide, channels)))
        ),
        Mistake(
            "axes of length 1 are dropped",
            lambda: np.moveaxis(filter, 0, -1).squeeze(),
            "three axes go in and three come out",
        ),
        *(
            Mistake("only one sheet comes back", lambda c=c: filter[c], "all channels, on the last axis")  # type: ignore[misc]
            for c in range(channels if channels > 1 else 0)
        ),
        Mistake(
            "the sheets are laid side by side, and not along an axis of their own",
            lambda: np.concatenate(list(filter), axis=1),
            "np.stack makes a new axis, np.concatenate does not",
        ),
        Mistake(
            "the channels are added up",
            lambda: filter.sum(axis=0),
            "no number changes: each only moves",
        ),
        Mistake(
            "the channels come in the opposite order",
            lambda: np.moveaxis(filter, 0, -1)[:, :, ::-1],
            "channel 0 stays channel 0",
        ),
        Mistake(
            "the function is written for three channels",
            lambda: np.stack([filter[0], filter[1], filter[2]], axis=2),
            "any number of channels: len(filter) tells how many there are",
        ),
        Mistake(
            "the sizes of the brown filter are written into the function",
            lambda: _for_3x3(filter),
            "read the sizes off filter.shape",
        ),
        Mistake(
            "the result is written into the filter itself",
            lambda: _into_itself(filter),
            "make a new array, of the shape (height, width, channels)",
        ),
        Mistake(
            "the numbers are cut to whole numbers",
            lambda: np.moveaxis(filter, 0, -1).astype(int),
            "np.zeros(shape) makes an array that holds fractions",
        ),
        Mistake(
            "it is always the brown filter that comes back",
            lambda: np.moveaxis(BROWN, 0, -1),
            "use the argument, and not the filter outside",
        ),
    ]


def _for_3x3(filter: np.ndarray) -> np.ndarray:
    """Fails as functions fail that fill an array of 3 x 3 x 3, whatever the filter's size."""
    out = np.zeros((3, 3, 3), filter.dtype)
    for c, i, j in np.ndindex(3, 3, 3):
        out[i, j, c] = filter[c, i, j]
    return out


def _into_itself(filter: np.ndarray) -> np.ndarray:
    """Fails where the result has another shape than the filter."""
    out = filter.copy()
    out[:] = np.moveaxis(filter, 0, -1)
    return out
