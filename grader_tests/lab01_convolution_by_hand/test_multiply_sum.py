"""Graders of `multiply_sum`: the sum of the products of two arrays of one shape."""

import numpy as np
import pytest

from autograder.errors import CheckFailure, StudentException
from autograder.grading import expect_call, expect_raises, expect_unchanged
from grader_tests.lab01_convolution_by_hand.grey_mistakes import multiply_sum_mistakes

TASK = "multiply_sum"
pytestmark = pytest.mark.bare(TASK)


def compare(submission, patch, weights, **tolerance):
    """Call, and compare with the inner product of all numbers, in double precision."""
    right = float(np.vdot(patch.astype(float), weights.astype(float)))
    expect_call(
        submission,
        TASK,
        patch,
        weights,
        equals=right,
        mistakes=multiply_sum_mistakes(patch, weights),
        **tolerance,
    )


def whole(rng, *shape):
    """Whole numbers that are stored as floats; so many of them that two wrong sums are hardly ever equal."""
    return rng.integers(-99, 100, size=shape).astype(float)


@pytest.mark.task(TASK, weight=3)
def test_square(submission, rng):
    """a patch and a filter of 3 x 3"""
    compare(submission, whole(rng, 3, 3), whole(rng, 3, 3))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_square")
def test_oblong(submission, rng):
    """other heights and widths, down to one number"""
    for shape in ((2, 5), (4, 1), (1, 6), (1, 1)):
        compare(submission, whole(rng, *shape), whole(rng, *shape))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_square")
def test_fractions(submission, rng):
    """fractions, also in single precision"""
    patch, weights = 5 * rng.normal(size=(3, 3)), 5 * rng.normal(size=(3, 3))
    compare(submission, patch, weights)
    compare(submission, patch.astype(np.float32), weights.astype(np.float32), rtol=1e-3, atol=1e-4)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_square")
def test_uint8(submission, rng):
    """pixels of type uint8, whose products are larger than 255"""
    patch = rng.integers(100, 256, size=(3, 3), dtype=np.uint8)
    compare(submission, patch, whole(rng, 3, 3))
    compare(submission, patch, rng.integers(3, 256, size=(3, 3), dtype=np.uint8))


STRETCHED = "nothing compares the two widths and heights, and NumPy stretches the smaller array (broadcasting)"
SAME_SIZE = "the numbers of pixels are compared, or the two heights, but not the whole shapes"
OTHER_SHAPES = (
    ((3, 3), (3, 1), STRETCHED),
    ((3, 3), (1, 3), STRETCHED),
    ((4, 4), (1, 1), STRETCHED),
    ((2, 3), (3, 2), SAME_SIZE),
    ((1, 6), (2, 3), SAME_SIZE),
    ((3, 3), (2, 2), "NumPy itself refuses these two, with a ValueError, and no check of yours comes before that"),
)


@pytest.mark.task(TASK, weight=2)
def test_refuses_other_shapes(submission, rng):
    """an AssertionError when the shapes differ, whether or not NumPy could multiply them"""
    for one, other, cause in OTHER_SHAPES:
        arrays = whole(rng, *one), whole(rng, *other)
        because = f"the patch has shape {one} and the filter {other}"
        try:
            expect_raises(lambda arrays=arrays: submission.call(TASK, *arrays), "AssertionError", because)
        except CheckFailure as failure:
            if isinstance(failure.__cause__, StudentException) and cause in (STRETCHED, SAME_SIZE):
                cause = "another kind of exception is raised than the one that the task asks for"
            hint = "assert patch.shape == filter.shape compares heights and widths"
            raise CheckFailure(f"{failure}\nlikely cause: {cause}\nhint: {hint}") from failure


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_square")
def test_inputs_unchanged(submission, rng):
    """patch and filter are the same after the call as before"""
    patch, weights = whole(rng, 3, 3), whole(rng, 3, 3)
    expect_unchanged(submission.call_and_inspect(TASK, patch, weights), patch, weights)
