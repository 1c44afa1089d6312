"""Known ways of getting `pad_same` wrong, each as a function of the same arguments."""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.grading import Mistake

LITTLE = np.array([[1.5, 2.0, 3.0], [4.0, 5.0, 6.0]])[:, :, None]
"""The image of the notebook's visible checks."""

Sides = tuple[tuple[int, int], tuple[int, int]]
"""Rows above and below, columns left and right."""


def border(image: np.ndarray, *sides: tuple[int, int], **options: Any) -> np.ndarray:
    """The image (y, x, k) with rows and columns of zeros around it."""
    return np.pad(image, (*sides, (0, 0)), **options)


def right(image: np.ndarray, kernel_size: tuple[int, int]) -> np.ndarray:
    """As Keras has it: the kernel's size less one, shared out; what is over goes below and to the right."""
    return border(image, *(((size - 1) // 2, size // 2) for size in kernel_size))


def one_side_decides(image: np.ndarray, kernel_size: tuple[int, int]) -> list[Mistake]:
    """Whether a zero is over is asked of one side of the kernel, and held to be true of both."""

    def decided(by: int) -> np.ndarray:
        over = 1 - kernel_size[by] % 2
        return border(image, *(((size - 1) // 2, (size - 1) // 2 + over) for size in kernel_size))

    hint = "a kernel of 4 x 3 is even one way, and odd the other: ask for rows and columns apart"
    return [
        Mistake("whether the kernel is even is decided by the height alone, for the columns, too",
                lambda: decided(0), hint),
        Mistake("whether the kernel is even is decided by the width alone, for the rows, too",
                lambda: decided(1), hint),
    ]  # fmt: skip


def mistakes(image: np.ndarray, kernel_size: tuple[int, int]) -> list[Mistake]:
    """What students write, on this image (y, x, k)."""
    ky, kx = kernel_size
    same: Sides = ((ky - 1) // 2, ky // 2), ((kx - 1) // 2, kx // 2)

    def cropped() -> np.ndarray:
        return right(image, kernel_size)[: image.shape[0], : image.shape[1]]

    def fractions() -> np.ndarray:
        return border(image, *(((size - 1) / 2, size / 2) for size in kernel_size))  # type: ignore[misc]

    def height_of_kernel() -> np.ndarray:
        return border(image, *([same[0]] * 2))

    return [
        Mistake("nothing is padded, as with padding='valid'", lambda: image, "a kernel of 3 needs a border of 1"),
        Mistake("as many zeros on both sides, k // 2: with an even kernel that is one too many",
                lambda: border(image, *((size // 2,) * 2 for size in kernel_size)),
                "before and after together, k - 1 zeros are needed: for 4, that is 3"),
        Mistake("as many zeros on both sides, (k - 1) // 2: with an even kernel that is one too few",
                lambda: border(image, *(((size - 1) // 2,) * 2 for size in kernel_size)),
                "before and after together, k - 1 zeros are needed: for 4, that is 3"),
        Mistake("with an even kernel, the zero that is over stands above and to the left",
                lambda: border(image, *(side[::-1] for side in same)),
                "Keras puts it below and to the right: smaller half first, larger half last"),
        Mistake("the border is as wide as the kernel less one, on both sides ('full')",
                lambda: border(image, *((size - 1,) * 2 for size in kernel_size)),
                "k - 1 zeros are shared out among the two sides"),
        Mistake("the border is as wide as the kernel", lambda: border(image, *((size,) * 2 for size in kernel_size)),
                "together, the two sides have k - 1 zeros"),
        Mistake("the border is always 1 wide", lambda: border(image, (1, 1), (1, 1)),
                "that is right for a kernel of 3 alone"),
        Mistake("all zeros stand below and to the right", lambda: border(image, (0, ky - 1), (0, kx - 1)),
                "the kernel's middle has to fit on the first pixel: share the zeros out"),
        Mistake("all zeros stand above and to the left", lambda: border(image, (ky - 1, 0), (kx - 1, 0)),
                "the kernel's middle has to fit on the last pixel: share the zeros out"),
        Mistake("height and width of the kernel are swapped", lambda: border(image, *same[::-1]),
                "kernel_size is (height, width), and the height goes with the rows"),
        Mistake("the kernel's height is used for its width as well", height_of_kernel,
                "kernel_size has two numbers"),
        Mistake("the kernel's width is used for its height as well", lambda: border(image, *([same[1]] * 2)),
                "kernel_size has two numbers"),
        Mistake("only rows are padded", lambda: border(image, same[0], (0, 0)), "columns need zeros, too"),
        Mistake("only columns are padded", lambda: border(image, (0, 0), same[1]), "rows need zeros, too"),
        Mistake("the channels are padded, too", lambda: np.pad(image, (*same, same[0])),
                "no zeros before and after the channels: (0, 0) for the last axis"),
        Mistake("the channels are padded, too", lambda: np.pad(image, same[0]),
                "np.pad with one number, or one pair, pads every axis"),
        Mistake("the channels are padded, too", lambda: np.pad(image, ky // 2),
                "np.pad with one number, or one pair, pads every axis"),
        Mistake("the border repeats the edge of the image", lambda: border(image, *same, mode="edge"),
                "Keras pads with zeros"),
        Mistake("the border mirrors the image", lambda: border(image, *same, mode="reflect"), "Keras pads with zeros"),
        Mistake("the border mirrors the image", lambda: border(image, *same, mode="symmetric"),
                "Keras pads with zeros"),
        Mistake("the border goes around the image", lambda: border(image, *same, mode="wrap"),
                "Keras pads with zeros"),
        Mistake("the border is made of ones", lambda: border(image, *same, constant_values=1),
                "Keras pads with zeros"),
        Mistake("the padded image is cut back to the size of the image", cropped,
                "the padded image is larger: it is the convolution's result that has the size of the image"),
        Mistake("the axis of the single image is added", lambda: right(image, kernel_size)[None],
                "one image (y, x, channels) in, one out"),
        Mistake("the axis of the channels is lost", lambda: right(image, kernel_size)[:, :, 0],
                "the image has three axes, before and after"),
        Mistake("a division with /, which gives a float even if nothing is left over", fractions,
                "// divides whole numbers, and rounds down"),
        Mistake("an image of the notebook is padded, and not the one that is passed in",
                lambda: right(LITTLE, kernel_size), "use the function's own arguments"),
        Mistake("fractions are cut off: the result is an array of whole numbers",
                lambda: right(image.astype(int), kernel_size),
                "np.zeros(shape) holds fractions; with dtype=int it cannot"),
    ]  # fmt: skip
