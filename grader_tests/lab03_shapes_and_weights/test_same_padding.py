"""Graders of `same_padding`: with it, both frameworks' convolutions keep the size of any image."""

import math

import pytest

from autograder.errors import CheckFailure, StudentException
from autograder.grading import Mistake, Probe, expect_raises
from grader_tests.lab03_shapes_and_weights.shapes import right_padding
from grader_tests.lab03_shapes_and_weights.whole_numbers import expect_ints, expect_sizes

pytestmark = pytest.mark.bare("same_padding")

TASK = "same_padding"
EACH = Probe("lambda f, kernels: [f(kernel) for kernel in kernels]")
KERNELS = [1, 3, 5, 7, 9, 11, 13]


def call(submission, kernels, cause=""):
    try:
        return submission.call_through(EACH, TASK, kernels)
    except StudentException as error:
        if error.type_name == "ValueError" and "unpack" not in str(error):
            cause = "an odd kernel is refused\nhint: kernel % 2 is 1 for odd numbers, and 0 for even ones"
        because = f"\nlikely cause: {cause}" if cause else ""
        raise StudentException(f"{error}{because}", type_name=error.type_name) from error


def mistakes(kernels):
    """What each mistake gives for these kernels."""

    def each(way):
        return [tuple(map(way, kernel)) if isinstance(kernel, tuple) else way(kernel) for kernel in kernels]

    both = "zeros on both sides: how many pixels does the kernel take away in all, and how many is that on each side?"
    row = "a kernel of 1 needs no padding, and one of 3 needs 1"
    known = [
        Mistake("the whole of kernel - 1 is put on each side", lambda: each(lambda k: k - 1), both),
        Mistake("this is half of the kernel, rounded up", lambda: each(lambda k: (k + 1) // 2), row),
        Mistake("this is half of the kernel, with its fraction", lambda: each(lambda k: k / 2), row),
        Mistake("round() takes halves to the nearest even number", lambda: each(lambda k: round(k / 2)), row),
        Mistake("this is half of the kernel, with its fraction", lambda: each(lambda k: (k + 1) / 2), row),
        Mistake("the padding is 1, whatever the kernel", lambda: each(lambda k: 1), row),
        Mistake("the padding is as large as the kernel", lambda: each(lambda k: k), both),
        Mistake("the padding is 1 too small", lambda: each(lambda k: (k - 1) // 2 - 1), row),
        Mistake("this is a quarter of the kernel", lambda: each(lambda k: math.floor(k / 4)), row),
    ]
    if isinstance(kernels[0], tuple):
        right, axes = [tuple((k - 1) // 2 for k in kernel) for kernel in kernels], "(y, x) in, (y, x) out"
        known += [
            Mistake("height and width are swapped", lambda: [pair[::-1] for pair in right], axes),
            Mistake("the height is also used for the width", lambda: [(pair[0],) * 2 for pair in right], axes),
            Mistake("the width is also used for the height", lambda: [(pair[1],) * 2 for pair in right], axes),
        ]
    return known


@pytest.mark.task(TASK, weight=4)
def test_numbers(submission, rng):
    """odd kernels: PyTorch and Keras give back the size of the image"""
    kernels = [*KERNELS, 2 * int(rng.integers(7, 30)) + 1]
    right = [right_padding(kernel) for kernel in kernels]
    expect_sizes(call(submission, kernels), right, mistakes=mistakes(kernels), what="paddings")


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_numbers")
def test_pairs(submission, rng):
    """pairs: odd kernels that are not square"""
    kernels = [tuple(rng.choice(KERNELS, 2, replace=False).tolist()) for _ in range(12)]
    right = [right_padding(kernel) for kernel in kernels]
    got = call(submission, kernels, "a pair (height, width) is taken for a number")
    expect_sizes(got, right, mistakes=mistakes(kernels), what="paddings")


def refuses(submission, kernel, because, cause):
    """A ValueError for a kernel; `cause` is the likely one if there is an answer."""
    hint = "kernel % 2 is 1 for odd numbers, and 0 for even ones"
    try:
        expect_raises(lambda: submission.call(TASK, kernel), "ValueError", because)
    except CheckFailure as error:
        raised = error.__cause__
        if isinstance(raised, StudentException):
            cause, hint = f"this is {raised.type_name}, another exception", 'raise ValueError("the kernel is even")'
        raise CheckFailure(f"{error}\nlikely cause: {cause}\nhint: {hint}") from error


@pytest.mark.task(TASK, weight=2)
def test_refuses_even(submission, rng):
    """a ValueError for even kernels"""
    call(submission, KERNELS)  # so that refusing everything is no answer
    because = "with an even kernel, no padding that is the same on both sides keeps the size"
    for kernel in 2, 4, 2 * int(rng.integers(3, 12)):
        refuses(submission, kernel, because, "nothing looks whether the kernel is odd")


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_pairs", "test_refuses_even")
def test_refuses_even_pairs(submission, rng):
    """a ValueError for pairs in which one number is even"""
    for kernel in (4, 3), (3, 2), (6, 2):
        refuses(submission, kernel, "one side of the kernel is even", "only one of the two sides is looked at")


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_numbers")
def test_whole_numbers(submission, rng):
    """the results are whole numbers: ints, not floats"""
    for value in call(submission, KERNELS):
        expect_ints(value)
