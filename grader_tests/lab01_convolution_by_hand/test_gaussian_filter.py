"""Graders of `gaussian_filter`: an outer product of two bells that adds up to 1."""

import numpy as np
import pytest

from autograder.errors import CheckFailure
from autograder.grading import expect_array, expect_call
from grader_tests.lab01_convolution_by_hand.grey_mistakes import gaussian, gaussian_mistakes

TASK = "gaussian_filter"
pytestmark = pytest.mark.bare(TASK)


def compare_hill(submission, sigma, size):
    """Call, and compare the weights, whatever they add up to: their sum has a check of its own."""
    got = submission.call(TASK, sigma, size)
    right, mistakes = gaussian(sigma, size), gaussian_mistakes(sigma, size, scaled=True)
    if isinstance(got, np.ndarray) and got.dtype.kind == "f" and np.isfinite(got).all() and abs(got.sum()) > 1e-9:
        got = got / got.sum()
    expect_array(got, right, mistakes=mistakes, rtol=1e-3, atol=1e-7)


@pytest.mark.task(TASK, weight=1)
def test_square(submission):
    """8 x 8 weights for filter_size 8, none of them below 0"""
    got, right = submission.call(TASK, 1.0, 8), gaussian(1.0, 8)
    if not isinstance(got, np.ndarray) or got.shape != right.shape or not np.isfinite(got.astype(float)).all():
        scaled = got / got.sum() if isinstance(got, np.ndarray) and got.dtype.kind == "f" and got.sum() > 0 else got
        expect_array(scaled, right, mistakes=gaussian_mistakes(1.0, 8, scaled=True))
    if (got < 0).any() or not got.any():
        raise CheckFailure("expected weights above 0" + (", got some below" if (got < 0).any() else ", got zeros only"))


@pytest.mark.task(TASK, weight=4)
@pytest.mark.needs("test_square")
def test_hill(submission):
    """the shape of the hill: 8 x 8 weights, sigma 1"""
    compare_hill(submission, 1.0, 8)


@pytest.mark.task(TASK, weight=4)
@pytest.mark.needs("test_hill")
def test_sigmas(submission, rng):
    """steeper with a smaller sigma, flatter with a larger one"""
    for sigma in (0.5, 0.2, 5, float(rng.uniform(0.3, 2.0))):
        compare_hill(submission, sigma, 8)


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_hill")
def test_sizes(submission):
    """other sizes, even and odd"""
    for size in (3, 5, 6, 11, 2):
        compare_hill(submission, 1.0, size)


@pytest.mark.task(TASK, weight=4)
@pytest.mark.needs("test_square")
def test_sum(submission):
    """the weights add up to 1"""
    got = submission.call(TASK, 1.0, 8)
    if np.isclose(got.sum(), 1.0, rtol=1e-4):
        return
    try:
        expect_call(submission, TASK, 1.0, 8, equals=gaussian(1.0, 8), mistakes=gaussian_mistakes(1.0, 8))
    except CheckFailure as failure:
        because = "".join(f"\n{line}" for line in str(failure).splitlines() if line.startswith(("likely", "hint")))
        raise CheckFailure(f"expected a sum of 1, got {float(got.sum()):.4g}{because}") from failure


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_sigmas", "test_sizes", "test_sum")
def test_all_together(submission, rng):
    """all of it at once"""
    for size in (4, 9):
        sigma = float(rng.uniform(0.3, 3.0))
        wrong = gaussian_mistakes(sigma, size)
        expect_call(submission, TASK, sigma, size, equals=gaussian(sigma, size), mistakes=wrong, rtol=1e-3, atol=1e-7)
