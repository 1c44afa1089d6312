"""Graders of `convolution_one_dimensional`: a true convolution, as long as the signal, against NumPy."""

import numpy as np
import pytest

from autograder.grading import expect_call, expect_unchanged
from grader_tests.lab01_convolution_by_hand.one_d_mistakes import convolution_mistakes

TASK = "convolution_one_dimensional"
pytestmark = pytest.mark.bare(TASK)


def compare(submission, x, h):
    """Call, and compare with `np.convolve`."""
    right = np.convolve(x, h, mode="same")
    return expect_call(submission, TASK, x, h, equals=right, mistakes=convolution_mistakes(x, h))


def symmetric(rng, size):
    """Weights that are the same backwards, so that it does not matter whether they are flipped."""
    half = rng.normal(size=size // 2)
    return np.concatenate([half, rng.normal(size=1), half[::-1]])


def silent_ends(rng, samples, size):
    """A signal that is zero at both ends, for so long that it does not matter what is done there."""
    return np.pad(rng.normal(size=samples), size)


# Each check but the last varies one thing and keeps the rest plain, so that a mistake costs its own check only.


@pytest.mark.task(TASK, weight=3)
def test_symmetric(submission, rng):
    """three weights that are the same backwards, a signal that is zero at its ends"""
    compare(submission, silent_ends(rng, 9, 3), symmetric(rng, 3))


@pytest.mark.task(TASK, weight=4)
@pytest.mark.needs("test_symmetric")
def test_flip(submission, rng):
    """three weights that are not the same backwards: the filter is flipped"""
    compare(submission, silent_ends(rng, 9, 3), rng.normal(size=3))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_symmetric")
def test_longer_filters(submission, rng):
    """filters of 1, 5, 7 and 9 weights"""
    for size in (5, 7, 9, 1):
        compare(submission, silent_ends(rng, 12, size), symmetric(rng, size))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_symmetric")
def test_ends(submission, rng):
    """the first and the last samples, with zeros outside of the signal"""
    compare(submission, rng.normal(size=12), symmetric(rng, 3))
    compare(submission, np.full(6, 2.0), symmetric(rng, 3))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_symmetric")
def test_whole_numbers(submission, rng):
    """a signal of whole numbers, and weights that are fractions"""
    compare(submission, np.pad(rng.integers(1, 99, size=9), 3), symmetric(rng, 3))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_symmetric")
def test_inputs_unchanged(submission, rng):
    """signal and filter are the same after the call as before"""
    x, h = silent_ends(rng, 9, 3), rng.normal(size=3)
    expect_unchanged(submission.call_and_inspect(TASK, x, h), x, h)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_flip", "test_longer_filters", "test_ends")
def test_all_together(submission, rng):
    """all of it at once, up to a filter as long as the signal, compared with np.convolve"""
    for samples, size in ((25, 3), (10, 5), (8, 7), (9, 9), (1, 1)):
        compare(submission, rng.normal(size=samples), rng.normal(size=size))
