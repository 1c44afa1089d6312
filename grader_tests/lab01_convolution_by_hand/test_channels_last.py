"""Graders of `channels_last`: one axis moves, against `np.moveaxis`, on sizes that tell the axes apart."""

import numpy as np
import pytest

from autograder.grading import expect_call, expect_unchanged
from grader_tests.lab01_convolution_by_hand.channels_last_mistakes import mistakes

pytestmark = pytest.mark.bare("channels_last")

TASK = "channels_last"


def compare(submission, filter):
    """Call with a filter (channels, height, width), and compare."""
    expect_call(submission, TASK, filter, equals=np.moveaxis(filter, 0, -1), mistakes=mistakes(filter))


@pytest.mark.task(TASK, weight=2)
def test_like_brown(submission, rng):
    """3 channels, 3 rows, 3 columns: every number in its place"""
    compare(submission, rng.normal(size=(3, 3, 3)))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_like_brown")
def test_oblong(submission, rng):
    """filters that are wider than tall, and taller than wide"""
    compare(submission, rng.normal(size=(3, 5, 7)))
    compare(submission, rng.normal(size=(3, 7, 2)))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_like_brown")
def test_other_channels(submission, rng):
    """1, 2 and 5 channels"""
    for channels in (1, 2, 5):
        compare(submission, rng.normal(size=(channels, 3, 3)))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_like_brown")
def test_inputs_unchanged(submission, rng):
    """the filter is the same after the call as before"""
    filter = rng.normal(size=(3, 3, 3))
    expect_unchanged(submission.call_and_inspect(TASK, filter), filter)
