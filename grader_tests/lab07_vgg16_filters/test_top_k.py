"""Graders of `top_k`: pairs of name and probability, compared with NumPy's stable sort."""

import numpy as np
import pytest

from autograder.channel import type_name
from autograder.errors import CheckFailure, StudentException
from grader_tests.lab07_vgg16_filters import network

TASK = "top_k"
_USAGE = "\nhint: probabilities is an array (1000,), and k a number; class_names[3] is the name of class 3"


def names(submission):
    """The notebook's own list of names.

    Raises:
        CheckFailure: it is no list of 1,000 texts any more.
    """
    found = submission.value("class_names")
    if isinstance(found, list) and len(found) == 1000 and all(type(name) is str for name in found):
        return found
    raise CheckFailure("class_names is not the list of 1,000 names any more\nhint: keep it as the notebook loads it")


def call(submission, *args):
    """The list of pairs that comes back.

    Raises:
        CheckFailure: it is something else.
    """
    try:
        found = submission.call_through(network.probe("pairs"), TASK, *args)
    except StudentException as error:
        raise StudentException(
            f"{error}{_USAGE}",
            type_name=error.type_name,
            text=error.text,
        ) from error
    listed = found if isinstance(found, list) else [found]
    if all(isinstance(pair, tuple) and len(pair) == 2 for pair in listed):
        return listed
    if len(listed) == 1:
        because = "\nlikely cause: the function has no return statement" if listed[0] is None else ""
        raise CheckFailure(f"expected a list of pairs, (name, probability), got {type_name(listed[0])}{because}")
    if len(listed) == 2 and all(isinstance(part, tuple) for part in listed):
        cause = "a list of names and a list of probabilities: zip(...) makes pairs of them"
        raise CheckFailure(f"expected a list of pairs, (name, probability)\nlikely cause: {cause}")
    what = next(pair for pair in listed if not (isinstance(pair, tuple) and len(pair) == 2))
    cause = {
        str: "names alone: the probabilities are missing",
        int: "the numbers of the classes: class_names[number] is the name",
    }.get(type(what), "")
    because = f"\nlikely cause: {cause}" if cause else ""
    raise CheckFailure(f"expected a list of pairs, (name, probability), with {type_name(what)} among them{because}")


def compare(submission, probabilities, k=None, *, counted=True):
    """Call, and compare with the largest, of equal ones the first; `counted`: no more pairs than that may come."""
    right = np.argsort(-probabilities, kind="stable")
    many = 5 if k is None else k
    got = call(submission, probabilities) if k is None else call(submission, probabilities, k)
    if not counted and len(got) > many:
        got = got[:many]
    if len(got) != many:
        default = "\nlikely cause: k is 5 if it is not said" if k is None else ""
        every = "\nlikely cause: k is not used" if len(got) in (5, 1000) else default
        raise CheckFailure(f"expected {many} pairs, got {len(got)}{every}")
    if not any(type(part) is str for pair in got for part in pair):
        raise _different("the number of the class stands in the place of its name", "class_names[number]")
    listed = names(submission)
    if _equal(got, [(listed[i], probabilities[i]) for i in right[:many]]):
        return
    upwards = np.argsort(probabilities, kind="stable")
    known = (
        (upwards[:many], "sorted upwards: these are the least probable classes", "the largest come last: take those"),
        (upwards[-many:], "the right classes, but the least probable of them comes first", "[::-1] turns them round"),
        (upwards[::-1][:many], "of equal ones, the last comes first: turning a sorted list round turns them round, too",
         'sort -probabilities, with kind="stable"'),
        (np.arange(many), "the first classes, whatever their probability", "np.argsort gives the order"),
    )  # fmt: skip
    for classes, cause, hint in known:
        if _equal(got, [(listed[i], probabilities[i]) for i in classes]):
            raise _different(cause, hint)
    numbers = [probabilities[i] for i in right[:many]]
    if _equal(got, [(p, listed[i]) for i, p in zip(right, numbers, strict=False)]):
        raise _different("the probability stands before the name", "(name, probability)")
    if _equal(got, [(listed[i], 100 * probabilities[i]) for i in right[:many]]):
        raise _different("percent instead of probabilities", "leave them from 0 to 1")
    if _equal(got, [(listed[place], p) for place, p in enumerate(numbers)]):
        raise _different("the probabilities are sorted, but not the names with them", "sort the numbers of the classes")
    if _equal(got, [(listed[i], None) for i in right[:many]], numbers=False):
        raise _different("the right names, with other probabilities", "probabilities[number]")
    raise _different("", "np.argsort gives the numbers of the classes in the order of their probability")


def _different(cause, hint):
    because = f"\nlikely cause: {cause}" if cause else ""
    return CheckFailure(f"other names, or other probabilities, than expected{because}\nhint: {hint}")


def _equal(got, pairs, numbers=True):
    def alike(one, other):
        if isinstance(one, np.ndarray) and one.ndim == 0:
            one = one[()]
        if isinstance(other, str) or isinstance(one, str):
            return type(one) is str and type(other) is str and one == other
        single = isinstance(one, (int, float, np.integer, np.floating)) and not isinstance(one, bool)
        return single and bool(np.isclose(float(one), float(other), rtol=1e-4, atol=1e-12))

    return all(alike(a, b) and (not numbers or alike(p, q)) for (a, p), (b, q) in zip(got, pairs, strict=True))


def draw(rng):
    """1,000 probabilities, all different, none of the first five among the largest."""
    drawn = rng.dirichlet(np.full(1000, 0.5)) + rng.permutation(1000) * 1e-9
    drawn[:5] = rng.permutation(5) * 1e-8
    return drawn / drawn.sum()


@pytest.mark.task(TASK, weight=3)
def test_five(submission, rng):
    """the five most probable classes, the most probable first"""
    compare(submission, draw(rng), 5, counted=False)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_five")
def test_default(submission, rng):
    """five of them, where it is not said how many"""
    compare(submission, draw(rng))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_five")
def test_other_k(submission, rng):
    """one, a few, or all of them"""
    for k in (1, int(rng.integers(6, 30)), 1000):
        compare(submission, draw(rng), k)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_five")
def test_single_precision(submission, rng):
    """probabilities in single precision, as Keras gives them"""
    drawn = draw(rng).astype(np.float32)
    try:
        compare(submission, drawn, 5, counted=False)
    except StudentException as error:  # with float64 it ran
        raise StudentException(
            f"{str(error).partition(_USAGE)[0]}\nlikely cause: the type of the numbers is asked for: np.float64 is a "
            "float of Python's, np.float32 is not\nhint: leave the type out; float(p) makes a plain number of either",
            type_name=error.type_name,
            text=error.text,
        ) from error


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_five")
def test_ties(submission, rng):
    """of equal probabilities, the class with the smaller number comes first"""
    drawn = draw(rng)
    places = np.sort(rng.choice(np.arange(5, 1000), 6, replace=False))
    drawn[places] = drawn.max() * 1.5
    drawn[rng.choice(np.setdiff1d(np.arange(5, 1000), places))] = drawn.max() * 2
    compare(submission, drawn / drawn.sum(), 5, counted=False)
    compare(submission, np.full(1000, 1e-3), 5, counted=False)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_five")
def test_unchanged(submission, rng):
    """the probabilities are the same after the call as before"""
    drawn = draw(rng)
    after = submission.call_and_inspect(TASK, drawn, 5).args[0]
    if not isinstance(after, np.ndarray) or not np.array_equal(after, drawn):
        raise CheckFailure(
            "the probabilities are not the same after the call as before it\nlikely cause: they are sorted, or "
            "changed, in place\nhint: np.argsort leaves them as they are"
        )
