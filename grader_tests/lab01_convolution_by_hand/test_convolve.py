"""Graders of `convolve`: a valid convolution of a grey image without flipping, against Keras and PyTorch."""

import numpy as np
import pytest

from autograder.grading import expect_call, expect_unchanged
from grader_tests.lab01_convolution_by_hand.grey_mistakes import convolve_mistakes
from grader_tests.references import convolution

TASK = "convolve"
pytestmark = pytest.mark.bare(TASK)


def compare(submission, image, weights, **tolerance):
    """Call, and compare with what Keras and PyTorch agree on."""
    right = convolution(image[None, :, :, None], weights[:, :, None, None])[0, :, :, 0]
    expect_call(submission, TASK, image, weights, equals=right, mistakes=convolve_mistakes(image, weights), **tolerance)


def turnable(rng, *shape):
    """Weights that are the same when they are turned by 180 degrees: whether they are flipped does not matter."""
    weights = rng.normal(size=shape)
    return weights + weights[::-1, ::-1]


# Each check but the last varies one thing and keeps the rest plain, so that a mistake costs its own check only.


@pytest.mark.task(TASK, weight=3)
def test_square(submission, rng):
    """a square image and a square filter that is the same upside down"""
    compare(submission, rng.normal(size=(6, 6)), turnable(rng, 3, 3))


@pytest.mark.task(TASK, weight=4)
@pytest.mark.needs("test_square")
def test_no_flip(submission, rng):
    """a filter that is not the same upside down is laid on as it is"""
    compare(submission, rng.normal(size=(6, 6)), rng.normal(size=(3, 3)))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_square")
def test_oblong_image(submission, rng):
    """images that are wider than tall, and taller than wide"""
    compare(submission, rng.normal(size=(4, 9)), turnable(rng, 3, 3))
    compare(submission, rng.normal(size=(9, 4)), turnable(rng, 3, 3))


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_square")
def test_oblong_filter(submission, rng):
    """filters that are wider than tall, and taller than wide"""
    compare(submission, rng.normal(size=(8, 8)), turnable(rng, 2, 4))
    compare(submission, rng.normal(size=(8, 8)), turnable(rng, 4, 1))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_square")
def test_smallest_and_largest(submission, rng):
    """a filter of one weight, and one as large as the image"""
    compare(submission, rng.normal(size=(4, 4)), rng.normal(size=(1, 1)))
    compare(submission, rng.normal(size=(4, 4)), turnable(rng, 4, 4))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_square")
def test_whole_numbers(submission, rng):
    """pixels of type uint8 with weights that are fractions"""
    compare(submission, rng.integers(0, 256, size=(6, 6), dtype=np.uint8), turnable(rng, 3, 3))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_square")
def test_overflow(submission, rng):
    """a filter cut out of a picture of type uint8: the products are larger than 255"""
    image = rng.integers(100, 256, size=(6, 6), dtype=np.uint8)
    weights = rng.integers(50, 128, size=(3, 3), dtype=np.uint8)
    compare(submission, image, weights + weights[::-1, ::-1])


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_square")
def test_inputs_unchanged(submission, rng):
    """image and filter are the same after the call as before"""
    image, weights = rng.normal(size=(6, 6)), turnable(rng, 3, 3)
    expect_unchanged(submission.call_and_inspect(TASK, image, weights), image, weights)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_no_flip", "test_oblong_image", "test_oblong_filter")
def test_all_together(submission, rng):
    """all of it at once: oblong, not the same upside down, in single precision, and larger"""
    compare(submission, rng.normal(size=(5, 8)), rng.normal(size=(2, 3)))
    image, weights = rng.normal(size=(20, 12)).astype(np.float32), rng.normal(size=(5, 4)).astype(np.float32)
    compare(submission, image, weights, rtol=1e-3, atol=1e-4)
