"""Graders of `output_size`: the places of a kernel, as PyTorch and Keras count them."""

import math

import pytest

from autograder.errors import CheckFailure, StudentException
from autograder.grading import Probe, expect_raises
from grader_tests.lab03_shapes_and_weights.shapes import apply, half_up, mixed_axes, right, rule, slips
from grader_tests.lab03_shapes_and_weights.whole_numbers import expect_ints, expect_sizes

pytestmark = pytest.mark.bare("output_size")

TASK = "output_size"
EACH = Probe("lambda f, cases: [f(*case) for case in cases]")
NO_PLUS = rule(plus=0)


def one(rng, *, strides=(1, 2), paddings=(0, 1), least=8):
    """Numbers for one axis: size, kernel, stride, padding. With a `least` size of 8, any kernel fits, and has room."""
    kernel, padding = int(rng.integers(1, 8)), int(rng.integers(*paddings))
    size = int(rng.integers(max(least, kernel - 2 * padding, 1), 40))
    return size, kernel, int(rng.integers(*strides)), padding


def draw(rng, count, *, good=lambda *case: True, **ranges):
    """Cases of numbers that are `good`."""
    cases = []
    while len(cases) < count:
        case = one(rng, **ranges)
        if good(*case):
            cases.append(case)
    return cases


def draw_pairs(rng, count, **ranges):
    """Cases of pairs: for each argument one number down and one across, as a rule different ones."""
    return [tuple(zip(one(rng, **ranges), one(rng, **ranges), strict=True)) for _ in range(count)]


def call(submission, cases, *, cause=""):
    """What the function gives for each case; `cause` is the likely one if it raises."""
    try:
        return submission.call_through(EACH, TASK, cases)
    except StudentException as error:
        if error.type_name == "ValueError" and "unpack" not in str(error):
            cause = "the kernel fits here, and is refused"
            cause += "\nhint: compare it with size + 2 * padding; it may be just as large"
        because = f"\nlikely cause: {cause}" if cause else ""
        raise StudentException(f"{error}{because}", type_name=error.type_name) from error


def full(cases):
    """The cases with their defaults."""
    return [(*case, *(1, 0)[len(case) - 2 :]) for case in cases]


def compare(submission, cases, *, also=(), cause=""):
    """Call for each case, and compare with what both frameworks say. `also` are rules that satisfy this check."""
    whole = full(cases)
    known = slips(whole) + (mixed_axes(whole) if isinstance(whole[0][0], tuple) else [])
    expect_sizes(
        call(submission, cases, cause=cause),
        [right(case) for case in whole],
        also=[apply(way, whole) for way in also],
        mistakes=known,
        what="output sizes",
    )


# Each check but the last varies one thing. Who forgets the + 1 everywhere loses the first and the last.


@pytest.mark.task(TASK, weight=3)
def test_plain(submission, rng):
    """a kernel that moves one pixel at a time, without padding"""
    compare(submission, [case[:2] for case in draw(rng, 30)])


@pytest.mark.task(TASK, weight=2)
def test_stride(submission, rng):
    """a stride that divides evenly, the + 1 aside"""
    cases = draw(rng, 30, strides=(1, 5), good=lambda m, k, s, p: (m - k) % s == 0)
    compare(submission, [case[:3] for case in cases], also=[NO_PLUS])


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_stride")
def test_stride_with_a_rest(submission, rng):
    """a stride that leaves some pixels over, the + 1 aside"""
    cases = draw(rng, 30, strides=(2, 6), good=lambda m, k, s, p: (m - k) % s != 0)
    compare(submission, [case[:3] for case in cases], also=[NO_PLUS])


@pytest.mark.task(TASK, weight=3)
def test_padding(submission, rng):
    """zeros around the image, the + 1 aside"""
    compare(submission, draw(rng, 30, paddings=(0, 4)), also=[NO_PLUS])


@pytest.mark.task(TASK, weight=2)
def test_pairs(submission, rng):
    """pairs: images and kernels that are not square, the + 1 aside"""
    cause = "a pair (height, width) is taken for a number"
    compare(submission, [case[:2] for case in draw_pairs(rng, 30)], also=[NO_PLUS], cause=cause)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_stride", "test_padding", "test_pairs")
def test_numbers_among_pairs(submission, rng):
    """a pair for the size and some others, one number for the rest, + 1 and rounding aside"""
    cases = draw_pairs(rng, 40, strides=(1, 4), paddings=(0, 3))
    mixed = [(size, *(value[0] if rng.random() < 0.5 else value for value in others)) for size, *others in cases]
    roundings = (math.floor, math.ceil, round, half_up, float)
    ways = [rule(plus=plus, rounded=way) for plus in (0, 1) for way in roundings]
    compare(submission, mixed, also=ways, cause="an argument is a number here where another one is a pair")


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_padding")
def test_just_fits(submission, rng):
    """a kernel as large as the padded image has one place, the + 1 aside"""
    paddings = rng.integers(0, 4, size=20).tolist()
    cases = [(m, m + 2 * p, int(rng.integers(1, 4)), p) for m, p in zip(range(3, 23), paddings, strict=True)]
    compare(submission, cases, also=[NO_PLUS])


NOTHING_CHECKS = "nothing looks whether the kernel fits"
ONE_AXIS = "only one of the two axes is looked at, as when two tuples are compared: (2, 9) < (3, 1)"


def refuses(submission, case, cause=NOTHING_CHECKS):
    """A ValueError for a case that has no place; `cause` is the likely one if there is an answer.

    Raises:
        ArithmeticError: the frameworks would take it.
    """
    if right(full([case])[0]) is not None:
        raise ArithmeticError(f"the kernel fits in {case}")
    hint = "which number has to be less than 0 for the kernel not to fit? Look at it before you divide"
    try:
        expect_raises(lambda: submission.call(TASK, *case), "ValueError", "the kernel is larger than the padded image")
    except CheckFailure as error:
        raised = error.__cause__
        if isinstance(raised, StudentException):
            cause, hint = (
                f"this is {raised.type_name}, another exception",
                'raise ValueError("the kernel does not fit")',
            )
        raise CheckFailure(f"{error}\nlikely cause: {cause}\nhint: {hint}") from error


@pytest.mark.task(TASK, weight=2)
def test_refuses(submission, rng):
    """a ValueError when the kernel does not fit"""
    call(submission, [(8, 3), (9, 4)])  # so that refusing everything is no answer
    for case in (3, 5), (2, 7, 1, 2), (int(rng.integers(4, 9)), 12, 2, 1):
        refuses(submission, case)
    # One pixel too large, with a long stride: -1/4 is cut to 0.
    refuses(submission, (4, 5, 4), "the quotient is looked at, and int() cuts it towards 0")


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_pairs", "test_refuses")
def test_refuses_pairs(submission, rng):
    """a ValueError when the kernel does not fit along one of the two axes"""
    one_each, none = (1, 1), (0, 0)
    for size, kernel, padding in ((9, 3), (3, 4), none), ((3, 9), (4, 3), none), ((9, 5), (7, 7), (4, 0)):
        refuses(submission, (size, kernel, one_each, padding), ONE_AXIS)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_pairs")
def test_whole_numbers(submission, rng):
    """the results are whole numbers: ints, not floats"""
    cases = [*draw(rng, 5, strides=(1, 3), good=lambda m, k, s, p: (m - k) % s == 0), *draw_pairs(rng, 5)]
    for value in call(submission, cases):
        expect_ints(value)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs(
    "test_plain", "test_stride_with_a_rest", "test_padding", "test_pairs", "test_numbers_among_pairs", "test_just_fits"
)
def test_all_together(submission, rng):
    """hundreds of shapes, with all of it at once, as PyTorch and Keras see them"""
    ranges = {"strides": (1, 6), "paddings": (0, 5), "least": 1}
    compare(submission, draw(rng, 150, **ranges))
    compare(submission, draw_pairs(rng, 150, **ranges))
