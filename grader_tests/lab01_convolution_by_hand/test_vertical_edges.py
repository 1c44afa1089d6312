"""Graders of `vertical_edges`: what a filter of the student's own design does, not what its weights are.

Any filter passes whose rows add up to 0 and whose columns do not: Sobel, Prewitt, Scharr, one row of -1 0 1, of
either sign and any strength, steps and lines.
"""

from functools import cache

import numpy as np
import pytest

from autograder.channel.remote import type_name
from autograder.errors import CheckFailure
from course import images
from grader_tests.lab01_convolution_by_hand.edges import answers, leaning_edge, on_and_off, upright_edges, weigh

TASK = "vertical_edges"
pytestmark = pytest.mark.bare(TASK)

QUIET = 0.08
"""What counts as keeping still: so much of the answer to a vertical edge, for weights that are rounded."""


def design(submission):
    """The student's weights (3, 3) as floats, scaled so that the largest is 1 or -1.

    Raises:
        CheckFailure: they are no 3 x 3 numbers, or all of them are 0.
    """
    value = submission.value(TASK)
    array = value
    if isinstance(value, (list, tuple)):
        try:
            array = np.array([[float(weight) for weight in row] for row in value])
        except (TypeError, ValueError, OverflowError):
            raise CheckFailure(
                "expected an array of shape (3, 3), got nested lists that are not 3 x 3 numbers"
            ) from None
    if not isinstance(array, np.ndarray):
        raise CheckFailure(f"expected an array of shape (3, 3), got {type_name(array)}")
    if array.shape != (3, 3):
        hint = "three rows of three weights; np.array([[...], [...], [...]]) has two axes"
        raise CheckFailure(f"expected shape (3, 3), got {str(array.shape)[:40]}\nhint: {hint}")
    if array.dtype == bool or not np.isfinite(array).all():
        raise CheckFailure("expected nine numbers, got some that are True, False, NaN or infinite")
    weights = array.astype(float)
    if not np.abs(weights).max() > 0:
        raise CheckFailure(because("it answers nothing at all", weights))
    return weights / np.abs(weights).max()


def because(message, weights):
    """The message, with what the weights give away."""
    cause, hint = weigh(weights)
    return message + (f"\nlikely cause: {cause}" if cause else "") + f"\nhint: {hint}"


@pytest.mark.task(TASK, weight=3)
def test_vertical(submission, rng):
    """it answers vertical edges and nothing beside them, at any place, faint and strong, of both signs"""
    weights = design(submission)
    for picture, column, contrast in upright_edges(rng, 60):
        on, off = on_and_off(picture, column, weights)
        if on < 0.04 * contrast:
            raise CheckFailure(because("expected an answer along a vertical edge, got next to none", weights))
        if off > 0.5 * on:
            raise CheckFailure(
                because("expected an answer at a vertical edge only, got one as strong away from it", weights)
            )


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_vertical")
def test_horizontal(submission, rng):
    """it keeps still at horizontal edges: the same pictures, turned on their sides"""
    weights = design(submission)
    for picture, column, _ in upright_edges(rng, 60):
        on, _ = on_and_off(picture, column, weights)
        level = np.abs(answers(picture.T, weights)).max()
        if level > QUIET * on:
            message = f"expected no answer to a horizontal edge, got {level / on:.0%} of that to a vertical one"
            raise CheckFailure(because(message, weights))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_vertical")
def test_plain(submission, rng):
    """it keeps still where all is equally bright, however bright"""
    weights = design(submission)
    step = np.repeat([[0.0] * 4 + [1.0] * 4], 8, axis=0)
    strength, _ = on_and_off(step, 4, weights)
    for brightness in (*rng.random(20), 1.0):
        if np.abs(answers(np.full((5, 5), brightness), weights)).max() > QUIET * strength:
            raise CheckFailure(because("expected no answer in a plain area, got one", weights))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_vertical", "test_horizontal")
def test_leaning(submission, rng):
    """edges that lean a little are answered more than edges that nearly lie"""
    weights = design(submission)

    def strength(degrees):
        return float(
            np.mean([np.abs(answers(leaning_edge(degrees, s), weights)).mean() for s in rng.uniform(-1, 1, 8)])
        )

    for side in (-1, 1):
        steep, nearly_flat = strength(side * 15), strength(side * 75)
        if steep < 1.3 * nearly_flat:
            raise CheckFailure(
                because("expected a stronger answer to an edge that leans by 15 degrees than to one by 75", weights)
            )


@cache
def portrait_edges():
    """The portrait, and where its brightness changes much: mostly sideways, or mostly up and down."""
    grey = images.portrait(step=2).mean(axis=2)
    across, down = grey[1:-1, 2:] - grey[1:-1, :-2], grey[2:, 1:-1] - grey[:-2, 1:-1]
    upright = (np.abs(across) > 0.25) & (np.abs(across) > 4 * np.abs(down))
    level = (np.abs(down) > 0.25) & (np.abs(down) > 4 * np.abs(across))
    return grey, upright, level


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_vertical", "test_horizontal")
def test_portrait(submission):
    """on the portrait, the upright edges stand out from the level ones"""
    weights = design(submission)
    grey, upright, level = portrait_edges()
    strength = np.abs(answers(grey, weights))
    if strength[upright].mean() < 1.5 * strength[level].mean():
        raise CheckFailure(because("expected the upright edges of the portrait to stand out", weights))
