"""Graders of `threshold_at_mean`: ones above the mean of the image, zeros below it."""

import numpy as np
import pytest

from autograder.errors import CheckFailure
from autograder.grading import expect_array, expect_unchanged
from grader_tests.lab01_convolution_by_hand.grey_mistakes import threshold_mistakes

TASK = "threshold_at_mean"
pytestmark = pytest.mark.bare(TASK)


def compare(submission, image):
    """Call, and compare; True and False pass for 1 and 0, as their kind has a check of its own."""
    got = submission.call(TASK, image)
    if isinstance(got, np.ndarray) and got.dtype == bool:
        got = got.astype(float)
    expect_array(got, (image > image.mean()).astype(float), mistakes=threshold_mistakes(image))


def skewed(rng, *shape):
    """Pixels from 0 to 1, most of them dark: mean, median and the middle of their range are far apart."""
    return rng.random(size=shape) ** 3


@pytest.mark.task(TASK, weight=4)
def test_mean(submission, rng):
    """1 above the mean, 0 below it; a pixel at the mean may be either"""
    # Of these pixels, every threshold that is not the mean sets other ones: 0.5, the median, half of the largest, ...
    pixels = 0.05 + 0.8 * np.linspace(0, 1, 64) ** 3
    compare(submission, rng.permutation(pixels).reshape(8, 8))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_mean")
def test_other_ranges(submission, rng):
    """signed maps, large numbers, whole numbers of type uint8"""
    compare(submission, rng.normal(size=(8, 8)) - 1)
    compare(submission, 1000 * skewed(rng, 8, 8))
    compare(submission, (255 * skewed(rng, 8, 8)).astype(np.uint8))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_mean")
def test_oblong(submission, rng):
    """images of any height and width"""
    compare(submission, skewed(rng, 3, 11))
    compare(submission, skewed(rng, 9, 2))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_mean")
def test_numbers(submission, rng):
    """numbers 0 and 1, not True and False"""
    got = submission.call(TASK, skewed(rng, 5, 5))
    if got.dtype == bool:
        raise CheckFailure(
            "expected numbers 0 and 1, got True and False\nlikely cause: the comparison is returned as it is\n"
            "hint: .astype(int) makes numbers of True and False"
        )


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_mean")
def test_image_unchanged(submission, rng):
    """the image is the same after the call as before"""
    image = skewed(rng, 6, 6)
    expect_unchanged(submission.call_and_inspect(TASK, image), image)
