"""Known ways of getting `prepare_batch` wrong, each as a function of its arguments, in families as in `mistakes`."""

from __future__ import annotations

import numpy as np

from autograder.grading import Mistake
from grader_tests.lab02_im2col.batch_rows import SIZE, fill, padded, places, strided
from grader_tests.lab02_im2col.mistakes import WORKED, Families, flat, number_mistakes, order_mistakes, windows
from grader_tests.lab02_im2col.stride_padding_mistakes import padding_mistakes, rounding_mistakes, stride_mistakes

_BATCH = "imgs.shape is (n, y, x, k): every image has the same places, and rows of its own"


def place_mistakes(imgs: np.ndarray, fy: int, fx: int, stride: int, padding: int) -> list[Mistake]:
    """Too few places, or places that nobody asked for, whatever stride and padding are."""
    right = flat(strided(imgs, fy, fx, stride, padding))
    fits = [(size + 2 * padding - window) % stride == 0 for size, window in zip(imgs.shape[1:3], (fy, fx), strict=True)]
    down, across = (slice(None, -1 if fit else None) for fit in fits)
    missing = "the last place of the window is missing, down and across (off by one)"

    def last_empty() -> np.ndarray:
        found = right.copy()
        found[:, -1], found[:, :, -1] = 0, 0
        return found

    half = Mistake(
        "the image is padded by half a window, whatever `padding` says",
        lambda: flat(windows(padded(imgs, (fy // 2, fy // 2), (fx // 2, fx // 2)), fy, fx)[:, ::stride, ::stride]),
        "`padding` is the number of zeros on each side, and may be 0",
    )
    return [
        *([half] if padding == 0 else []),
        Mistake(missing, lambda: right[:, :-1, :-1], SIZE),
        Mistake("the last place of the window is missing, down only (off by one)", lambda: right[:, :-1], SIZE),
        Mistake("the last place of the window is missing, across only (off by one)", lambda: right[:, :, :-1], SIZE),
        # range(0, y - fy, stride), which is right where a remainder is left over
        Mistake(missing, lambda: right[:, down, across], "range(n) ends before n: the last start is y - fy itself"),
        Mistake(
            "the last place of the window is left empty, down and across (off by one)",
            last_empty,
            "range(n) ends with n - 1: how many places are there?",
        ),
    ]


def axis_mistakes(imgs: np.ndarray, fy: int, fx: int, stride: int, padding: int) -> list[Mistake]:
    """The right numbers on other axes, for any number of images."""
    found = strided(imgs, fy, fx, stride, padding)
    right = flat(found)
    count, m = len(right), right.shape[3]
    channels_first = found.transpose(0, 5, 3, 4, 1, 2)
    alone = [
        Mistake("the axis of the images is missing", lambda: right[0], "four axes, even if there is only one image")
    ]
    return [
        *(alone if count == 1 else []),
        Mistake(
            "each image has an axis too many in front, as `prepare_img` gives it",
            lambda: right[:, None],
            "np.concatenate joins arrays along an axis that they have; np.array and np.stack add one",
        ),
        Mistake(
            "all places stand in one axis",
            lambda: right.reshape(count, -1, m),
            "keep the places down and across apart: reshape the result at the end",
        ),
        Mistake(
            "all places of all images stand in one axis",
            lambda: right.reshape(-1, m),
            "reshape the result at the end: images, places down, places across, and then the numbers",
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
            "the numbers of one window stand in the second axis",
            lambda: right.transpose(0, 3, 1, 2),
            "what belongs to one window stands side by side, in the last axis",
        ),
        Mistake(
            "this is the layout of PyTorch's unfold: channels outermost, and places last",
            lambda: channels_first.reshape(count, m, -1),
            "here the places come before the numbers of a window, and channels run fastest",
        ),
        Mistake(
            "the windows are not flattened",
            lambda: found,
            "reshape joins the last three axes (height, width, channels of the window) into one",
        ),
    ]


def image_mistakes(imgs: np.ndarray, fy: int, fx: int, stride: int, padding: int) -> list[Mistake]:
    """What goes wrong with several images only."""
    right = flat(strided(imgs, fy, fx, stride, padding))
    count, down, across, m = right.shape
    found = strided(imgs, fy, fx, stride, padding)
    mixed = "the numbers of different images are mixed"

    def exchanged() -> np.ndarray:
        joined = np.ascontiguousarray(found.transpose(1, 2, 3, 4, 0, 5))  # images, then channels
        return flat(np.moveaxis(joined.reshape(down, across, fy, fx, -1, count), 5, 0))

    def only(kept: int) -> np.ndarray:
        rows = np.zeros_like(right)
        rows[0] = right[kept]
        return rows

    def ravelled_together() -> np.ndarray:
        rows = np.zeros(right.shape)
        rows[:, 0, 0] = found[:, 0, 0].ravel()
        return rows

    return [
        Mistake("only the first image is rearranged", lambda: right[:1], _BATCH),
        Mistake("only the first image is rearranged", lambda: right[0], _BATCH),
        Mistake("only the first image is rearranged, and the others stay empty", lambda: only(0), _BATCH),
        Mistake(
            "all images are written into the first one's place, one over the other",
            lambda: only(-1),
            "which index of the result says which image it is?",
        ),
        *(
            [
                Mistake(
                    "images and channels are mixed up: joined as (n, k) and taken apart as (k, n)",
                    exchanged,
                    "reshape does not move axes: take them apart in the order in which they were joined",
                )
            ]
            if imgs.shape[3] > 1
            else []
        ),
        Mistake("the first image is used for all", lambda: np.repeat(right[:1], count, axis=0), _BATCH),
        Mistake("the last image is used for all", lambda: np.repeat(right[-1:], count, axis=0), _BATCH),
        Mistake("only the last image is returned", lambda: right[-1:], "is `return` inside the loop's last round?"),
        Mistake(
            "the axis of the images is not the first",
            lambda: right.transpose(1, 2, 0, 3),
            "np.stack(..., axis=0) puts the images in front",
        ),
        Mistake(
            mixed,
            lambda: right.transpose(1, 2, 0, 3).reshape(right.shape),
            "reshape does not move axes: it only cuts anew. To move an axis, use np.moveaxis or transpose",
        ),
        Mistake(
            mixed,
            lambda: found.transpose(1, 2, 0, 3, 4, 5).reshape(down, across, m, count).transpose(3, 0, 1, 2),
            "reshape(n, -1) keeps the numbers of one image together; reshape(-1, n).T does not",
        ),
        Mistake(
            "the same window of all images goes into one row",
            lambda: right.transpose(1, 2, 0, 3).reshape(1, down, across, -1),
            _BATCH,
        ),
        Mistake(
            "the same window of all images goes into one row",
            lambda: right.transpose(1, 2, 0, 3).reshape(down, across, -1),
            _BATCH,
        ),
        Mistake(
            "the images are joined along the rows",
            lambda: right.reshape(1, count * down, across, m),
            "np.concatenate(..., axis=0) joins along the images",
        ),
        Mistake("the same window of all images goes into one row", ravelled_together, _BATCH),
    ]


def channel_mistakes(imgs: np.ndarray, fy: int, fx: int, stride: int, padding: int) -> list[Mistake]:
    """What goes wrong with several channels only."""
    found = strided(imgs, fy, fx, stride, padding)
    return [
        Mistake(
            "the channels are outermost in each fragment: first the whole first channel, then the second",
            lambda: flat(found.transpose(0, 1, 2, 5, 3, 4)),
            "the last axis runs fastest: the channels of a pixel, then the pixels of a row, then the rows",
        ),
        Mistake(
            "only the first channel of the images is used",
            lambda: flat(found[..., :1]),
            "each pixel of a fragment brings all its channels along",
        ),
        Mistake(
            "the channels are added up already",
            lambda: flat(found.sum(axis=5, keepdims=True)),
            "rearranging adds nothing up: that is what the product does, later",
        ),
        Mistake(
            "the number of channels is left out of a shape",
            lambda: flat(found).reshape(*found.shape[:3], fy * fx),
            "a fragment has fy * fx * k numbers, one for each channel of each pixel",
        ),
        Mistake(
            "the number of channels is left out of a shape",
            lambda: fill((*found.shape[:3], fy * fx), lambda b, i, j: found[b, i, j]),
            "a fragment has fy * fx * k numbers, one for each channel of each pixel",
        ),
    ]


def size_mistakes(imgs: np.ndarray, fy: int, fx: int, stride: int, padding: int) -> list[Mistake]:
    """Height and width confused, of the window or of the images."""
    found = strided(imgs, fy, fx, stride, padding)
    down, across = places(imgs, fy, fx, stride, padding)
    image = padded(imgs, (padding, padding))
    hint = "which of the two sizes belongs to the rows of the image? Try a window 2 high and 3 wide"

    def of(fy: int, fx: int) -> np.ndarray:
        return flat(strided(imgs, fy, fx, stride, padding))

    def swapped(b: int, i: int, j: int) -> np.ndarray:
        return image[b, i * stride : i * stride + fy, j * stride : j * stride + fx]

    return [
        Mistake("fy and fx are swapped", lambda: of(fx, fy), hint),
        Mistake("the window's height is also used for its width", lambda: of(fy, fy), hint),
        Mistake("the window's width is also used for its height", lambda: of(fx, fx), hint),
        Mistake(
            "the numbers of places down and across are swapped",
            lambda: fill((len(imgs), across, down, found[0, 0, 0].size), swapped),
            "imgs.shape is (n, y, x, k): height before width",
        ),
    ]


def batch_mistakes(imgs: np.ndarray, fy: int, fx: int, stride: int, padding: int) -> Families:
    """What each mistake in `prepare_batch` gives for images (n, y, x, k). Those that change nothing are left out."""
    arguments = (imgs, fy, fx, stride, padding)
    image = padded(imgs, (padding, padding))
    order = [
        Mistake(mistake.cause, lambda mistake=mistake: mistake.wrong()[:, ::stride, ::stride], mistake.hint)
        for mistake in order_mistakes(image, fy, fx)
    ]
    return {
        "places": place_mistakes(*arguments),
        "axes": axis_mistakes(*arguments),
        "order": order,
        "images": image_mistakes(*arguments) if len(imgs) > 1 else [],
        "channels": channel_mistakes(*arguments) if imgs.shape[3] > 1 else [],
        "sizes": size_mistakes(*arguments),
        "stride": stride_mistakes(*arguments) if stride > 1 else [],
        "rounding": rounding_mistakes(*arguments) if stride > 1 else [],
        "padding": padding_mistakes(*arguments) if padding else [],
        "numbers": number_mistakes(flat(strided(*arguments))),
        "names": [
            Mistake(
                "the notebook's image is used, and not the argument",
                lambda: flat(strided(WORKED, fy, fx, stride, padding)),
                "which names of the function are neither its arguments nor made inside of it?",
            )
        ],
    }
