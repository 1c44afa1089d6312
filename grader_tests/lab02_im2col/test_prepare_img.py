"""Graders of `prepare_img`: every window of an image as a row of numbers, against PyTorch's unfold."""

import numpy as np
import pytest

from autograder.errors import CheckFailure, StudentException
from autograder.grading import expect_call, expect_unchanged
from grader_tests.lab02_im2col.mistakes import listed, outcomes, row_mistakes
from grader_tests.lab02_im2col.rows import unpacked_wrongly
from grader_tests.references import patches

pytestmark = pytest.mark.bare("prepare_img")

TASK = "prepare_img"
ELSEWHERE = ("places", "axes", "order")
"""Families of mistakes that show on any image, and that are charged by one check each."""


def draw(rng, *image):
    """An image (1, y, x, k) of whole numbers around 0, as floats, no two of them alike."""
    count = int(np.prod(image))
    return (rng.permutation(count) - count // 2).reshape(1, *image).astype(float)


def compare(submission, img, fy, fx, *charged):
    """Call and compare. Of the families that show everywhere, only those `charged` here fail this check."""
    families = row_mistakes(img, fy, fx)
    passed_over = outcomes(families, [name for name in ELSEWHERE if name not in charged])
    right = patches(img, fy, fx)
    try:
        return expect_call(submission, TASK, img, fy, fx, equals=right, also=passed_over, mistakes=listed(families))
    except StudentException as fault:
        raise CheckFailure(f"{fault}{unpacked_wrongly(fault)}") from fault


@pytest.mark.task(TASK, weight=1)
def test_windows(submission, rng):
    """the numbers of one window stand together"""
    compare(submission, draw(rng, 6, 6, 1), 3, 3)


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_windows")
def test_every_place(submission, rng):
    """a row of numbers for every place of the window, one pixel apart"""
    compare(submission, draw(rng, 6, 6, 1), 3, 3, "places")


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_windows")
def test_axes(submission, rng):
    """four axes: one image, places down, places across, numbers of one window"""
    compare(submission, draw(rng, 5, 8, 1), 3, 3, "axes")
    compare(submission, draw(rng, 8, 5, 1), 3, 3, "axes")


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_windows")
def test_order(submission, rng):
    """the numbers of one window in C order"""
    compare(submission, draw(rng, 6, 6, 1), 3, 3, "order")


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_windows")
def test_several_channels(submission, rng):
    """several channels, those of one pixel side by side"""
    compare(submission, draw(rng, 6, 6, 3), 3, 3)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_windows")
def test_oblong_window(submission, rng):
    """windows that are wider than tall, and taller than wide"""
    compare(submission, draw(rng, 7, 7, 1), 2, 3)
    compare(submission, draw(rng, 7, 7, 1), 4, 1)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_windows")
def test_smallest_and_largest_window(submission, rng):
    """a window of one pixel, and one as large as the image"""
    compare(submission, draw(rng, 4, 4, 1), 1, 1)
    compare(submission, draw(rng, 4, 4, 1), 4, 4)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_windows")
def test_fractions(submission, rng):
    """pixels with fractions, in double and in single precision (float64, float32)"""
    img = rng.normal(size=(1, 6, 6, 1))
    compare(submission, img, 3, 3)
    compare(submission, img.astype(np.float32), 3, 3)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_windows")
def test_whole_numbers(submission, rng):
    """pixels that are whole numbers (uint8, int64)"""
    img = rng.integers(0, 256, size=(1, 6, 6, 1))
    compare(submission, img.astype(np.uint8), 3, 3)
    compare(submission, img - 128, 3, 3)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_windows")
def test_image_unchanged(submission, rng):
    """the image is the same after the call as before"""
    img = draw(rng, 6, 6, 1)
    expect_unchanged(compare(submission, img, 3, 3), img)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_every_place", "test_axes", "test_order", "test_several_channels", "test_oblong_window")
def test_rows_all_together(submission, rng):
    """all of it at once: oblong image, oblong window, several channels"""
    compare(submission, draw(rng, 5, 8, 2), 2, 3, *ELSEWHERE)
