"""Graders of `convolution_byhand`: a valid convolution without flipping, against Keras and PyTorch."""

import numpy as np
import pytest

from autograder.grading import Probe, expect_call, expect_raises, expect_unchanged
from grader_tests.lab01_convolution_by_hand.mistakes import mistakes
from grader_tests.references import convolution, linear, sigmoid

pytestmark = pytest.mark.bare("convolution_byhand")

TASK = "convolution_byhand"
IDENTITY = Probe("lambda z: z")
UNSEEN = Probe("lambda z: np.where(z > 0, z, 0.1 * z) + 1")


def draw(rng, image, filters):
    """An image (1, y, x, k) and filters (fy, fx, k, n) of random numbers around 0."""
    return rng.normal(size=(1, *image)), rng.normal(size=filters)


def compare_sums(submission, img, f, **tolerance):
    """Call with the identity, and compare the sums with those that Keras and PyTorch agree on.

    Who has the sigmoid built in may still have the sums right: that costs the checks of the activation only.
    """
    sums = convolution(img, f)
    wrong = mistakes(img, f, linear)
    expect_call(
        submission, TASK, img, f, activation=IDENTITY, equals=sums, also=[sigmoid(sums)], mistakes=wrong, **tolerance
    )


def compare(submission, img, f, activation):
    """Call with an activation that can be run on both sides, and compare."""
    right = convolution(img, f, activation)
    expect_call(submission, TASK, img, f, activation=activation, equals=right, mistakes=mistakes(img, f, activation))


# Each check but the last varies one thing and keeps the rest plain, so that a mistake costs its own check only.


@pytest.mark.task(TASK, weight=2)
def test_one_channel(submission, rng):
    """one channel, one filter"""
    compare_sums(submission, *draw(rng, (6, 6, 1), (3, 3, 1, 1)))


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_one_channel")
def test_many(submission, rng):
    """several channels and several filters, compared with Keras and PyTorch"""
    compare_sums(submission, *draw(rng, (6, 6, 3), (3, 3, 3, 4)))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_one_channel")
def test_oblong_image(submission, rng):
    """images that are wider than tall, and taller than wide"""
    compare_sums(submission, *draw(rng, (4, 9, 1), (3, 3, 1, 1)))
    compare_sums(submission, *draw(rng, (9, 4, 1), (3, 3, 1, 1)))


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_one_channel")
def test_oblong_filter(submission, rng):
    """filters that are wider than tall, and taller than wide"""
    compare_sums(submission, *draw(rng, (8, 8, 1), (2, 4, 1, 1)))
    compare_sums(submission, *draw(rng, (8, 8, 1), (4, 1, 1, 1)))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_channel")
def test_filter_as_large_as_image(submission, rng):
    """a filter as large as the image leaves one place"""
    compare_sums(submission, *draw(rng, (4, 4, 1), (4, 4, 1, 1)))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_channel")
def test_integer_image(submission, rng):
    """an image of whole numbers with filters of fractions"""
    img = rng.integers(0, 256, size=(1, 6, 6, 1), dtype=np.uint8)
    compare_sums(submission, img, rng.normal(size=(3, 3, 1, 1)))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_channel")
def test_float32(submission, rng):
    """images and filters in single precision (float32)"""
    img, f = draw(rng, (6, 6, 1), (3, 3, 1, 1))
    compare_sums(submission, img.astype(np.float32), f.astype(np.float32), rtol=1e-3, atol=1e-4)


@pytest.mark.task(TASK, weight=2)
def test_sigmoid_by_default(submission, rng):
    """the sigmoid, when no activation is passed in"""
    img, f = draw(rng, (6, 6, 1), (3, 3, 1, 1))
    expect_call(submission, TASK, img, f, equals=convolution(img, f, sigmoid), mistakes=mistakes(img, f, sigmoid))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_one_channel")
def test_own_activation(submission, rng):
    """the notebook's own `linear` as activation"""
    img, f = draw(rng, (6, 6, 1), (3, 3, 1, 1))
    own = submission.name("linear")
    expect_call(submission, TASK, img, f, activation=own, equals=convolution(img, f), mistakes=mistakes(img, f, linear))


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_one_channel")
def test_unseen_activation(submission, rng):
    """an activation that you have never seen"""
    compare(submission, *draw(rng, (6, 6, 1), (3, 3, 1, 1)), UNSEEN)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_channel")
def test_inputs_unchanged(submission, rng):
    """image and filters are the same after the call as before"""
    img, f = draw(rng, (6, 6, 1), (3, 3, 1, 1))
    expect_unchanged(submission.call_and_inspect(TASK, img, f), img, f)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_channel")
def test_refuses_other_channels(submission, rng):
    """an AssertionError when image and filters differ in channels"""
    img, f = draw(rng, (6, 6, 2), (3, 3, 3, 1))
    expect_raises(
        lambda: submission.call(TASK, img, f), "AssertionError", "the image has 2 channels and the filters have 3"
    )


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_many", "test_oblong_image", "test_oblong_filter", "test_unseen_activation")
def test_all_together(submission, rng):
    """all of it at once: oblong, several channels and filters, an unseen activation"""
    compare(submission, *draw(rng, (5, 8, 2), (2, 3, 2, 3)), UNSEEN)
