"""Graders of `vis_square`, against tiles that are laid one by one.

What goes wrong with the scale, the gaps, their white, the outer edges, the order and square numbers is charged by a
check of its own each, and by no other one.
"""

import numpy as np
import pytest

from autograder.grading import expect_call, expect_unchanged
from grader_tests.lab07_vgg16_filters.tiles import accepted, mistakes, square

TASK = "vis_square"


def compare(submission, data, padding=None, *charged):
    """Call and compare. Of the families in `tiles.accepted`, only those that are `charged` here fail this check."""
    pixels = 1 if padding is None else padding
    args = (data,) if padding is None else (data, padding)
    return expect_call(
        submission, TASK, *args, equals=square(data, pixels), also=accepted(data, pixels, *charged),
        mistakes=mistakes(data, pixels), rtol=1e-5, atol=1e-6,
    )  # fmt: skip


def positive(rng, *shape):
    """Numbers from 0 to 1, both of which are there."""
    data = rng.random(shape)
    flat = data.reshape(-1)
    flat[rng.integers(flat.size // 2)], flat[-1 - rng.integers(flat.size // 2)] = 0.0, 1.0
    return data


@pytest.mark.task(TASK, weight=1)
def test_square_number(submission, rng):
    """nine tiles in three rows of three"""
    compare(submission, positive(rng, 9, 4, 4), None, "side", "order")


@pytest.mark.task(TASK, weight=2)
def test_other_numbers(submission, rng):
    """numbers of tiles that are no squares, and a single tile"""
    for many in (5, 2, 3, 7, 12, 1):
        compare(submission, positive(rng, many, 3, 3))


@pytest.mark.task(TASK, weight=1)
def test_edges(submission, rng):
    """gaps between tiles only, and none at the outer edges"""
    compare(submission, positive(rng, 4, 4, 4), None, "edges")


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_other_numbers")
def test_white(submission, rng):
    """gaps and empty places are white (1.0)"""
    compare(submission, positive(rng, 7, 4, 4), None, "white")


@pytest.mark.task(TASK, weight=1)
def test_oblong(submission, rng):
    """tiles that are wider than tall, and taller than wide"""
    compare(submission, positive(rng, 4, 2, 5))
    compare(submission, positive(rng, 4, 6, 3))


@pytest.mark.task(TASK, weight=1)
def test_padding(submission, rng):
    """gaps of one pixel, wider ones, and none at all"""
    for padding in (None, 2, 3, 0):
        compare(submission, positive(rng, 4, 3, 3), padding, "gaps")


@pytest.mark.task(TASK, weight=1)
def test_colour(submission, rng):
    """colour tiles (n, y, x, 3)"""
    compare(submission, positive(rng, 4, 3, 3, 3))
    compare(submission, positive(rng, 4, 2, 4, 3))


@pytest.mark.task(TASK, weight=2)
def test_signed(submission, rng):
    """positive and negative numbers: the smallest becomes 0, the largest 1"""
    data = rng.normal(size=(4, 3, 3))
    data *= -np.sign(data.max() + data.min())  # the largest number is not the largest absolute value
    compare(submission, data, None, "scale")
    compare(submission, rng.normal(5, 40, size=(4, 3, 3)), None, "scale")
    compare(submission, -3 - rng.random((4, 3, 3)), None, "scale")


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_signed")
def test_constant(submission, rng):
    """numbers that are all the same become 0.5, and one constant tile among others keeps its place on the scale"""
    for number in (0.0, 2.5, -1.0):
        compare(submission, np.full((4, 3, 3), number), None, "scale")
    data = rng.normal(size=(4, 3, 3))
    data[1] = 0.25
    compare(submission, data, None, "scale")


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_signed")
def test_kinds_of_numbers(submission, rng):
    """whole numbers (uint8, int64) and single precision; and the data are the same after the call as before"""
    data = rng.normal(size=(4, 3, 3))
    expect_unchanged(compare(submission, data, None, "scale"), data)
    compare(submission, rng.integers(10, 250, size=(4, 3, 3)).astype(np.uint8), None, "scale")
    compare(submission, rng.integers(-9, 10, size=(4, 3, 3)), None, "scale")
    compare(submission, rng.normal(size=(4, 3, 3)).astype(np.float32), None, "scale")
