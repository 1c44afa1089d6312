"""Graders of `convolution_im2col`: the contract of lab01's `convolution_byhand`, against Keras and PyTorch.

It may call the student's `prepare_img`, and need not.
"""

import numpy as np
import pytest

from autograder.errors import CheckFailure, NotWritten, StudentException
from autograder.grading import Probe, expect_call, expect_raises, expect_unchanged
from autograder.grading.expect import ATOL, RTOL
from grader_tests.lab02_im2col.mistakes import listed, outcomes, product_mistakes
from grader_tests.lab02_im2col.rows import not_written, rows_are_wrong, unpacked_wrongly
from grader_tests.references import convolution, linear, sigmoid

pytestmark = pytest.mark.bare("convolution_im2col")

TASK = "convolution_im2col"
IDENTITY = Probe("lambda z: z")
UNSEEN = Probe("lambda z: np.where(z > 0, z, 0.1 * z) + 1")
ELSEWHERE = ("places", "axes", "order")
"""Families of mistakes that show on any image, and that are charged by one check each."""


def draw(rng, image, filters):
    """An image (1, y, x, k) of whole numbers, as floats, and filters (fy, fx, k, n) with fractions; both around 0."""
    return rng.integers(-4, 5, size=(1, *image)).astype(float), 0.3 * rng.normal(size=filters)


def compare(submission, img, f, activation, *charged, passed=True, rtol=RTOL, atol=ATOL):
    """Call and compare. Of the families that show everywhere, only those `charged` here fail this check.

    Args:
        activation: runs on both sides, or is `sigmoid` or `linear`, which the notebook defines, too.
        passed: whether the activation is passed in, or left to its default.
    """
    families = product_mistakes(img, f, activation)
    also = outcomes(families, [name for name in ELSEWHERE if name not in charged])
    if activation is IDENTITY:  # then only a sigmoid that is built in shows
        also += outcomes(families, ["activation"])
    own = submission.name("linear") if activation is linear else activation
    try:
        return expect_call(
            submission, TASK, img, f, **({"activation": own} if passed else {}),
            equals=convolution(img, f, activation), also=also, mistakes=listed(families), rtol=rtol, atol=atol,
        )  # fmt: skip
    except NotWritten as fault:
        raise not_written(submission, fault, TASK, img, *f.shape[:2]) from fault
    except (CheckFailure, StudentException) as fault:
        if "likely cause" in str(fault):
            raise
        cause = unpacked_wrongly(fault) or _sizes_of_product(fault)
        raise CheckFailure(f"{fault}{cause}{rows_are_wrong(submission, img, *f.shape[:2])}") from fault


def _sizes_of_product(fault):
    if "core dimension" in str(fault) or "not aligned" in str(fault):
        return (
            "\nlikely cause: the two matrices do not fit: a row has fy*fx*k numbers, so a filter is a column of as many"
            "\nhint: print both shapes just before the product"
        )
    return ""


@pytest.mark.task(TASK, weight=1)
def test_sums(submission, rng):
    """the sums of one channel with one filter"""
    compare(submission, *draw(rng, (6, 6, 1), (3, 3, 1, 1)), IDENTITY)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_sums")
def test_sum_at_every_place(submission, rng):
    """a sum for every place of the window, one pixel apart"""
    compare(submission, *draw(rng, (6, 6, 1), (3, 3, 1, 1)), IDENTITY, "places")


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_sums")
def test_weights_meet_their_pixels(submission, rng):
    """each weight meets its own pixel"""
    compare(submission, *draw(rng, (6, 6, 1), (3, 3, 1, 1)), IDENTITY, "order")


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_sums")
def test_result_axes(submission, rng):
    """four axes, for images that are wider than tall, and taller than wide"""
    compare(submission, *draw(rng, (5, 8, 1), (3, 3, 1, 1)), IDENTITY, "axes")
    compare(submission, *draw(rng, (8, 5, 1), (3, 3, 1, 1)), IDENTITY, "axes")


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_sums")
def test_channels(submission, rng):
    """several channels, one filter"""
    compare(submission, *draw(rng, (6, 6, 3), (3, 3, 3, 1)), IDENTITY)


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_sums")
def test_filters(submission, rng):
    """one channel, several filters"""
    compare(submission, *draw(rng, (6, 6, 1), (3, 3, 1, 4)), IDENTITY)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_sums")
def test_oblong_filter(submission, rng):
    """filters that are wider than tall, and taller than wide"""
    compare(submission, *draw(rng, (7, 7, 1), (2, 4, 1, 1)), IDENTITY)
    compare(submission, *draw(rng, (7, 7, 1), (4, 1, 1, 1)), IDENTITY)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_sums")
def test_filter_as_large_as_image(submission, rng):
    """a filter as large as the image leaves one place"""
    compare(submission, *draw(rng, (4, 4, 1), (4, 4, 1, 1)), IDENTITY)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_sums")
def test_whole_numbers_in_image(submission, rng):
    """an image of whole numbers (int64, uint8) with filters of fractions"""
    img, f = rng.integers(0, 256, size=(1, 6, 6, 1)), rng.normal(size=(3, 3, 1, 1))
    compare(submission, img, f, IDENTITY)
    compare(submission, img.astype(np.uint8), f, IDENTITY)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_sums")
def test_fractions_in_image(submission, rng):
    """an image with fractions, in double and in single precision (float64, float32)"""
    img, f = rng.normal(size=(1, 6, 6, 1)), rng.normal(size=(3, 3, 1, 1))
    compare(submission, img, f, IDENTITY)
    compare(submission, img.astype(np.float32), f.astype(np.float32), IDENTITY, rtol=1e-3, atol=1e-4)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_sums")
def test_sigmoid_by_default(submission, rng):
    """the sigmoid, when no activation is passed in"""
    compare(submission, *draw(rng, (6, 6, 1), (3, 3, 1, 1)), sigmoid, passed=False)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_sums")
def test_own_activation(submission, rng):
    """the notebook's own `linear` as activation"""
    compare(submission, *draw(rng, (6, 6, 1), (3, 3, 1, 1)), linear)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_sums")
def test_unseen_activation(submission, rng):
    """an activation that you have never seen"""
    compare(submission, *draw(rng, (6, 6, 1), (3, 3, 1, 1)), UNSEEN)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_sums")
def test_inputs_unchanged(submission, rng):
    """image and filters are the same after the call as before"""
    img, f = draw(rng, (6, 6, 1), (3, 3, 1, 1))
    expect_unchanged(compare(submission, img, f, IDENTITY), img, f)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_sums")
def test_refuses_other_channels(submission, rng):
    """an AssertionError when image and filters differ in channels"""
    img, f = draw(rng, (6, 6, 2), (3, 3, 3, 1))
    expect_raises(
        lambda: submission.call(TASK, img, f), "AssertionError", "the image has 2 channels and the filters have 3"
    )


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_sum_at_every_place", "test_weights_meet_their_pixels", "test_result_axes", "test_channels")
@pytest.mark.needs("test_filters", "test_oblong_filter", "test_unseen_activation")
def test_sums_all_together(submission, rng):
    """all of it at once: oblong, several channels and filters, an unseen activation"""
    compare(submission, *draw(rng, (5, 8, 2), (2, 3, 2, 3)), UNSEEN, *ELSEWHERE)
