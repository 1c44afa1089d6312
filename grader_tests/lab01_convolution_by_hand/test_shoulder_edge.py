"""Graders of `shoulder_edge`: a design, judged by what it answers to painted borders and on the portrait."""

import numpy as np
import pytest

from autograder.errors import CheckFailure
from grader_tests.lab01_convolution_by_hand import shoulder
from grader_tests.lab01_convolution_by_hand.shoulder_causes import (
    why_no_deep_blue,
    why_no_filter,
    why_no_level,
    why_not_falling,
    why_not_flat,
    why_not_on_portrait,
)

TASK = "shoulder_edge"


def design(submission):
    """The student's filter as float64, its largest weight 1, if it is a filter at all.

    Raises:
        CheckFailure: it is no array (3, 3, 3) of numbers, or all its weights are 0.
    """
    weights = submission.value(TASK)
    if not isinstance(weights, np.ndarray) or weights.shape != (3, 3, 3) or weights.dtype.kind not in "fiu":
        raise CheckFailure(why_no_filter(weights))
    weights = weights.astype(float)
    broken = np.count_nonzero(~np.isfinite(weights))
    if broken:
        raise CheckFailure(f"expected numbers, but {broken} of 27 weights are NaN or infinite")
    if not weights.any():
        raise CheckFailure("all 27 weights are 0\nlikely cause: the zeros have not been replaced yet")
    return weights / np.abs(weights).max()


def usable(submission):
    """The filter, for checks whose business is not what kind of thing it is."""
    try:
        return design(submission)
    except CheckFailure:
        pytest.skip("not checked until it is an array of shape (3, 3, 3), with weights that are not all 0")


@pytest.mark.task(TASK, weight=3)
def test_flat(submission, rng):
    """a flat area gives 0, whatever its colour"""
    weights = design(submission)
    if not shoulder.silent(weights):
        sums = submission.value(TASK).astype(float).sum(axis=(0, 1))
        loudest = ("red", "green", "blue")[int(np.abs(sums).argmax())]
        raise CheckFailure(
            f"a flat {loudest} area is answered, though there is no border in it\n"
            "the red sheet adds up to {:.3g}, the green to {:.3g}, the blue to {:.3g}".format(*sums)
            + why_not_flat(weights)
        )


@pytest.mark.task(TASK, weight=3)
def test_level(submission, rng):
    """pale blue above black, a level border"""
    weights = usable(submission)
    if shoulder.weakest(weights, shoulder.sign_of(weights), shoulder.LEVEL) <= shoulder.CLEAR:
        raise CheckFailure("expected a clear answer at the border, got none" + why_no_level(weights))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_level")
def test_falling(submission):
    """blue above black, borders that fall to the right by up to 45 degrees"""
    weights = usable(submission)
    sign = shoulder.sign_of(weights)
    faint = [angle for angle in shoulder.FALLING if shoulder.weakest(weights, sign, [angle]) <= shoulder.CLEAR]
    if faint:
        raise CheckFailure(
            f"expected a clear answer, of the same sign as at the level border, got none at {max(faint):.0f} degrees"
            + why_not_falling(weights)
        )


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_level")
def test_every_blue(submission, rng):
    """every shade of blue above black, from pale to deep"""
    weights = usable(submission)
    sign = shoulder.sign_of(weights)
    shades = [shoulder.DEEP_BLUE]
    for depth, light in rng.uniform((0, 0.9), (1, 1.1), size=(4, 2)):
        shade = (1 - depth) * np.array(shoulder.BACKGROUND) + depth * np.array(shoulder.DEEP_BLUE)
        shades.append(tuple(light * shade))
    if any(shoulder.weakest(weights, sign, shoulder.LEVEL, above=shade) <= shoulder.CLEAR for shade in shades):
        raise CheckFailure(
            "expected a clear answer, of the same sign for all of them, got none where the blue is deep"
            + why_no_deep_blue(weights)
        )


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_level", "test_falling")
def test_portrait(submission, rng):
    """on the portrait, the right shoulder stands out from background and jacket"""
    weights = usable(submission)
    found = shoulder.on_portrait(weights, shoulder.sign_of(weights))
    if found.ratio < shoulder.STANDS_OUT:
        raise CheckFailure(
            f"expected an answer along the shoulder of at least {shoulder.STANDS_OUT:g} times the ripples beside it, "
            f"got {max(found.ratio, 0):.1f} times{why_not_on_portrait(weights)}"
        )
