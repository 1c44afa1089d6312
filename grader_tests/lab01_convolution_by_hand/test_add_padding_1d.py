"""Graders of `add_padding_1d`: zeros on both sides of a signal."""

import numpy as np
import pytest

from autograder.grading import expect_call, expect_unchanged
from grader_tests.lab01_convolution_by_hand.one_d_mistakes import padding_mistakes

TASK = "add_padding_1d"
pytestmark = pytest.mark.bare(TASK)


def compare(submission, x, filter_size):
    """Call, and compare with NumPy's own padding."""
    right = np.pad(x, filter_size // 2)
    return expect_call(submission, TASK, x, filter_size, equals=right, mistakes=padding_mistakes(x, filter_size))


def draw(rng, samples):
    """A signal of whole numbers that are stored as floats, none of them 0."""
    return rng.integers(2, 50, size=samples).astype(float)


@pytest.mark.task(TASK, weight=3)
def test_three(submission, rng):
    """one zero on each side for a filter of 3 weights"""
    compare(submission, draw(rng, 8), 3)
    compare(submission, draw(rng, 5), 3)


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_three")
def test_longer_filters(submission, rng):
    """more zeros for filters of 5, 7 and 11 weights"""
    for filter_size in (5, 7, 11):
        compare(submission, draw(rng, 12), filter_size)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_three")
def test_one_weight(submission, rng):
    """no zeros for a filter of 1 weight"""
    compare(submission, draw(rng, 7), 1)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_longer_filters")
def test_even_sizes(submission, rng):
    """filters of an even size: filter_size // 2 zeros on each side, as the task says"""
    compare(submission, draw(rng, 9), 4)
    compare(submission, draw(rng, 9), 8)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_three")
def test_kinds_of_numbers(submission, rng):
    """fractions stay fractions, and whole numbers, single precision and one single sample will do"""
    compare(submission, rng.normal(size=8), 3)
    compare(submission, rng.integers(-9, 9, size=6), 3)
    compare(submission, rng.normal(size=6).astype(np.float32), 3)
    compare(submission, draw(rng, 1), 3)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_three")
def test_signal_unchanged(submission, rng):
    """the signal is the same after the call as before"""
    x = draw(rng, 8)
    expect_unchanged(submission.call_and_inspect(TASK, x, 3), x)
