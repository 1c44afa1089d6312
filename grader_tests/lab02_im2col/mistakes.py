"""Known ways of getting lab02's tasks wrong, each as a function of the same arguments.

They come in families. A grader that is about one family passes over the others, which are charged by a
grader of their own: so one mistake costs one check, and not all of them.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

import numpy as np

from autograder.grading import Mistake
from grader_tests.references import Activation, linear, sigmoid

Families = dict[str, list[Mistake]]

_C_ORDER = "the last axis runs fastest: the channels of a pixel, then the pixels of a row, then the rows"
_SIZES = "which of the two sizes belongs to the rows of the image? Try a window 2 high and 3 wide"
_ROWS = "it is the rearranged image that is to blame, not the product: look at your prepare_img first"


WORKED = np.array(
    [
        [9, 4, 9, 6, 7, 1],
        [2, 2, 8, 0, 8, 6],
        [8, 6, 5, 5, 1, 4],
        [3, 4, 4, 4, 3, 6],
        [5, 1, 7, 9, 1, 4],
        [0, 3, 1, 4, 3, 5],
        [1, 5, 5, 4, 9, 6],
        [3, 2, 8, 9, 0, 6],
    ]
)[None, :, :, None]
"""The notebook's worked example, which a function must not use in the place of its arguments."""

WORKED_FILTERS = np.array([6, 7, 8, 5, 2, 9, 6, 4, 9, 7, 9, 7]).reshape(2, 3, 1, 2)


def windows(img: np.ndarray, fy: int, fx: int) -> np.ndarray:
    """(1, y, x, k) -> (1, y-fy+1, x-fx+1, fy, fx, k). Raises ValueError where the window does not fit."""
    return np.lib.stride_tricks.sliding_window_view(img, (fy, fx), axis=(1, 2)).transpose(0, 1, 2, 4, 5, 3)


def flat(found: np.ndarray) -> np.ndarray:
    """Windows (1, ., ., ., ., .) as rows of numbers (1, ., ., .), in C order."""
    return found.reshape(*found.shape[:3], -1)


def place_mistakes(img: np.ndarray, fy: int, fx: int) -> list[Mistake]:
    """Windows at other places than one at every pixel where they fit."""
    above, left = (fy - 1) // 2, (fx - 1) // 2
    padding = "zeros are padded around the image"
    inside = "the window stays inside the image: nothing has to be added to it"

    def padded(*zeros: tuple[int, int]) -> np.ndarray:
        return flat(windows(np.pad(img, ((0, 0), *zeros, (0, 0))), fy, fx))

    def last_left_out() -> np.ndarray:
        found = flat(windows(img, fy, fx)).copy()
        found[:, -1], found[:, :, -1] = 0, 0
        return found

    return [
        Mistake(
            "the last place of the window is missing, down and across (off by one)",
            lambda: flat(windows(img, fy, fx))[:, :-1, :-1],
            "how many places has a window of 2 in a row of 3? Not 1",
        ),
        Mistake(
            "the last place of the window is left empty, down and across (off by one)",
            last_left_out,
            "range(n) ends with n - 1: how many places are there?",
        ),
        Mistake(
            "the window moves by its own size, so that no two windows overlap",
            lambda: flat(windows(img, fy, fx)[:, ::fy, ::fx]),
            "the window moves one pixel at a time, and its places overlap",
        ),
        Mistake(padding, lambda: padded((fy // 2, fy // 2), (fx // 2, fx // 2)), inside),
        Mistake(padding, lambda: padded((above, fy - 1 - above), (left, fx - 1 - left)), inside),
    ]


def axis_mistakes(right: np.ndarray) -> list[Mistake]:
    """The right numbers of a result (1, places down, places across, m), on other axes."""
    m = right.shape[3]
    return [
        Mistake(
            "the axis of the single image is missing",
            lambda: right[0],
            "the result has four axes, as the image has",
        ),
        Mistake(
            "all places stand in one axis",
            lambda: right.reshape(1, -1, m),
            "keep the places down and across apart: reshape the result at the end",
        ),
        Mistake(
            "all places stand in one axis, and the axis of the single image is missing",
            lambda: right.reshape(-1, m),
            "reshape the result at the end: one image, places down, places across, and then the numbers",
        ),
        Mistake(
            "rows and columns of the result are swapped",
            lambda: right.transpose(0, 2, 1, 3),
            "places down come before places across",
        ),
        Mistake(
            "the places are visited column by column, and laid out row by row",
            lambda: right.transpose(0, 2, 1, 3).reshape(right.shape),
            "the outer loop runs down the image, the inner one across",
        ),
        Mistake(
            "the numbers of one place stand in the second axis",
            lambda: right.transpose(0, 3, 1, 2),
            "channels last: what belongs to one place stands side by side, in the last axis",
        ),
        Mistake(
            "the numbers of one place stand in a column, not in a row",
            lambda: right.reshape(-1, m).T,
            "channels last: what belongs to one place stands side by side, in the last axis",
        ),
    ]


def order_mistakes(img: np.ndarray, fy: int, fx: int) -> list[Mistake]:
    """The right windows, flattened in another order. With one channel, the first two are the same."""
    by_columns = "the fragments are flattened in Fortran order ('F'), column by column"
    return [
        Mistake(by_columns, lambda: flat(windows(img, fy, fx).transpose(0, 1, 2, 5, 4, 3)), _C_ORDER),
        Mistake(by_columns, lambda: flat(windows(img, fy, fx).transpose(0, 1, 2, 4, 3, 5)), _C_ORDER),
        Mistake(
            "the fragments are flipped, as if each ran from its last pixel to its first",
            lambda: flat(windows(img, fy, fx)[:, :, :, ::-1, ::-1]),
            "do not flip: a fragment starts with the pixel in its top left corner",
        ),
    ]


def channel_mistakes(img: np.ndarray, fy: int, fx: int) -> list[Mistake]:
    """What goes wrong with several channels only."""
    return [
        Mistake(
            "the channels are outermost in each fragment: first the whole first channel, then the second",
            lambda: flat(windows(img, fy, fx).transpose(0, 1, 2, 5, 3, 4)),
            _C_ORDER,
        ),
        Mistake(
            "only the first channel of the image is used",
            lambda: flat(windows(img[..., :1], fy, fx)),
            "each pixel of a fragment brings all its channels along",
        ),
        Mistake(
            "the channels are added up already",
            lambda: flat(windows(img.sum(axis=3, keepdims=True), fy, fx)),
            "rearranging adds nothing up: that is what the product does, later",
        ),
        Mistake(
            "the number of channels is left out of a shape",
            lambda: flat(windows(img, fy, fx)).reshape(1, img.shape[1] - fy + 1, img.shape[2] - fx + 1, fy * fx),
            "a fragment has fy * fx * k numbers, one for each channel of each pixel",
        ),
    ]


def size_mistakes(img: np.ndarray, fy: int, fx: int) -> list[Mistake]:
    """Height and width confused, of the window or of the image; where the image is oblong, the last one fails."""

    def image_swapped() -> np.ndarray:
        _, x, y, k = img.shape
        rows = np.zeros((1, y - fy + 1, x - fx + 1, fy * fx * k))
        for i, j in np.ndindex(rows.shape[1:3]):
            rows[0, i, j] = img[0, i : i + fy, j : j + fx].ravel()
        return rows

    return [
        Mistake("fy and fx are swapped", lambda: flat(windows(img, fx, fy)), _SIZES),
        Mistake("the window's height is also used for its width", lambda: flat(windows(img, fy, fy)), _SIZES),
        Mistake("the window's width is also used for its height", lambda: flat(windows(img, fx, fx)), _SIZES),
        Mistake(
            "the image's height and width are swapped", image_swapped, "img.shape is (1, y, x, k): height before width"
        ),
    ]


def number_mistakes(right: np.ndarray) -> list[Mistake]:
    """The right numbers in arrays that cannot hold them."""
    return [
        Mistake(
            "the pixels are divided by 255",
            lambda: right / 255,
            "rearranging moves the pixels, and changes none of them, whatever their dtype",
        ),
        Mistake(
            "the pixels are cut to whole numbers",
            lambda: right.astype(int),
            "np.zeros(shape) can hold fractions; with dtype=int it cannot",
        ),
        Mistake(
            "the pixels are put into bytes (uint8), which hold 0 to 255 and nothing else",
            lambda: right.astype(int).astype(np.uint8),
            "np.zeros(shape) can hold all numbers; with dtype=np.uint8 it cannot",
        ),
    ]


def refusals(img: np.ndarray, fy: int, fx: int) -> list[Mistake]:
    """Guards that are too strict, for a window that just fits."""

    def refuse() -> None:
        raise AssertionError

    if fy < img.shape[1] and fx < img.shape[2]:
        return []
    return [
        Mistake(
            "your own check refuses a window that fits",
            refuse,
            "a window as large as the image has one place, and only a larger one has none: <=, not <",
        )
    ]


def row_mistakes(img: np.ndarray, fy: int, fx: int) -> Families:
    """What each mistake in `prepare_img` gives for an image (1, y, x, k)."""
    return {
        "places": place_mistakes(img, fy, fx),
        "axes": [
            *axis_mistakes(flat(windows(img, fy, fx))),
            Mistake(
                "the windows are not flattened",
                lambda: windows(img, fy, fx),
                "reshape joins the last three axes (height, width, channels of the window) into one",
            ),
        ],
        "order": order_mistakes(img, fy, fx),
        "channels": channel_mistakes(img, fy, fx),
        "sizes": size_mistakes(img, fy, fx),
        "numbers": number_mistakes(flat(windows(img, fy, fx))),
        "refusals": refusals(img, fy, fx),
        "names": [
            Mistake(
                "the notebook's image is used, and not the argument",
                lambda: flat(windows(WORKED, fy, fx)),
                "which names of the function are neither its arguments nor made inside of it?",
            )
        ],
    }


def product_mistakes(img: np.ndarray, f: np.ndarray, activation: Activation = linear) -> Families:
    """What each mistake in `convolution_im2col` gives for (1, y, x, k) and (fy, fx, k, n).

    Those of `prepare_img` are carried through the product, as a student who calls it carries them.
    """
    fy, fx, _, n = f.shape
    matrix = f.reshape(-1, n)
    rows = row_mistakes(img, fy, fx)
    sums = flat(windows(img, fy, fx)) @ matrix

    def carried(mistake: Mistake) -> Mistake:
        return Mistake(mistake.cause, lambda: activation(mistake.wrong() @ matrix), f"{mistake.hint}\nhint: {_ROWS}")

    def product(cause: str, filters: np.ndarray, hint: str, order: Literal["C", "F"] = "C") -> Mistake:
        """The right rows, and other filters (fy, fx, k, n), or the right ones as another matrix."""
        return Mistake(
            cause, lambda: activation(flat(windows(img, fy, fx)) @ filters.reshape(len(matrix), -1, order=order)), hint
        )

    each = "each filter is a column of the matrix, and makes a channel of its own in the result"
    return {
        "places": [carried(mistake) for mistake in rows["places"]],
        "axes": axis_mistakes(activation(sums)),
        "order": [
            *(carried(mistake) for mistake in rows["order"][:2]),
            product(
                "the filters are flattened in Fortran order ('F'), and the fragments are not",
                f,
                "both in C order: then each weight meets its own pixel",
                order="F",
            ),
            product(
                "this is a true convolution: the filter is flipped",
                f[::-1, ::-1],
                "flip neither the filters nor the fragments: each weight meets the pixel that it lies on",
            ),
        ],
        "channels": [
            carried(rows["channels"][0]),
            product(
                "the channels are outermost in each flattened filter, and innermost in the fragments",
                f.transpose(2, 0, 1, 3),
                "flatten the filters in the order of the fragments: height, width, channels",
            ),
            Mistake(
                "only the first channel of the image is used",
                lambda: activation(flat(windows(img[..., :1], fy, fx)) @ f[:, :, :1].reshape(-1, n)),
                "the products of all channels go into one sum",
            ),
            carried(rows["channels"][3]),
        ],
        "filters": [
            product(
                "the weights of different filters are mixed up",
                f.reshape(n, -1).T,
                "f.reshape(n, -1).T has the right shape, but cuts in the wrong places: n is the *last* axis of f",
            ),
            product(
                "filters and channels are mixed up: they are exchanged before the filters are flattened",
                f.transpose(0, 1, 3, 2),
                "a column of the matrix is one filter, with its channels innermost: f.reshape(-1, n) as it is",
            ),
            product("only the first filter is used", f[..., :1], each),
            product("the first filter is used for all channels of the result", np.repeat(f[..., :1], n, axis=3), each),
        ],
        "sizes": [carried(mistake) for mistake in rows["sizes"]],
        "numbers": [
            *(carried(mistake) for mistake in rows["numbers"]),
            Mistake(
                "the sums are cut to whole numbers",
                lambda: activation(sums.astype(int)),
                "an array made with the image's dtype cannot hold fractions: np.zeros(shape) can",
            ),
            product(
                "the weights are cut to whole numbers",
                f.astype(int),
                "an array made with the image's dtype cannot hold fractions: np.zeros(shape) can",
            ),
        ],
        "names": [
            Mistake(
                "the notebook's filters are used, and not the argument",
                lambda: activation(flat(windows(img, 2, 3)) @ WORKED_FILTERS.reshape(6, 2)),
                "which names of the function are neither its arguments nor made inside of it?",
            ),
            Mistake(
                "the notebook's image is used, and not the argument",
                lambda: activation(flat(windows(WORKED, fy, fx)) @ matrix),
                "which names of the function are neither its arguments nor made inside of it?",
            ),
        ],
        "activation": [
            Mistake(
                "the sigmoid is written into the function, whatever activation is passed in",
                lambda: sigmoid(sums),
                "call `activation`, the argument",
            ),
            Mistake("the activation is ignored", lambda: sums, "what is `activation` for?"),
            Mistake(
                "the activation is applied twice",
                lambda: activation(activation(sums)),
                "once, on the finished sums, is enough",
            ),
        ],
    }


def listed(families: Families) -> list[Mistake]:
    """All mistakes, the most telling first."""
    return [mistake for family in families.values() for mistake in family]


def outcomes(families: Families, names: Collection[str]) -> list[np.ndarray]:
    """What the mistakes of these families return."""
    return [mistake.wrong() for name in names for mistake in families[name]]
