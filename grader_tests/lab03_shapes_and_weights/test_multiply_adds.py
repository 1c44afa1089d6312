"""Graders of `multiply_adds`: products of each layer, counted from the shapes in PyTorch and Keras."""

import numpy as np
import pytest

from autograder.channel import type_name
from autograder.errors import CheckFailure
from autograder.grading import Mistake, expect_integer
from grader_tests.lab03_shapes_and_weights.products import counted_otherwise, mistakes, multiply_adds
from grader_tests.lab03_shapes_and_weights.whole_numbers import expect_ints, is_number, plain

pytestmark = pytest.mark.bare("multiply_adds")

TASK = "multiply_adds"


def draw(rng, *, height=(14, 23), width=None, channels=1, convolutions=0, dense=0):
    """A network of random numbers."""
    y = int(rng.integers(*height))
    x = int(rng.integers(*width)) if width else y
    sizes = rng.choice([2, 3, 4, 5], convolutions, replace=False).tolist()
    filters = [{"n_filters": int(n), "size": s} for n, s in zip(rng.integers(4, 13, convolutions), sizes, strict=True)]
    return (y, x, channels), filters, rng.choice(np.arange(4, 20), dense, replace=False).tolist()


def numbers(value):
    """The list as a tuple of numbers.

    Raises:
        CheckFailure: it is no list of numbers.
    """
    found = plain(value)
    if not isinstance(found, tuple):
        if is_number(found):
            raise CheckFailure(
                "expected a list with one number for each layer, got one number\nlikely cause: the numbers are added "
                "up\nhint: start with an empty list, and append each layer's number"
            )
        if value is None:
            expect_integer(value, 0)
        named = "\nlikely cause: the layers are named\nhint: the numbers only, in the order of the layers"
        hint = named if isinstance(value, dict) else ""
        raise CheckFailure(f"expected a list with one number for each layer, got {type_name(value)}{hint}")
    for number in found:
        if not is_number(number):
            raise CheckFailure(f"expected a list of whole numbers, but there is {type_name(number)} in it")
    return list(found)


def compare(submission, network, *, strictly=False):
    """Call for a network, and compare with what both frameworks' shapes give; floats without a fraction aside.

    Unless `strictly`, another idea of what a multiply-add is passes.
    """
    got, right = numbers(submission.call(TASK, *network)), multiply_adds(*network)
    if got == right or (not strictly and any(got == other.wrong() for other in counted_otherwise(network))):
        return
    known = [*mistakes(network), Mistake("the layers are in reverse order", lambda: right[::-1], "convolutions first")]
    known.append(Mistake("the total stands at the end", lambda: [*right, sum(right)], "one number for each layer"))
    reason = next((mistake for mistake in known if mistake.wrong() == got), None)
    because = f"\nlikely cause: {reason.cause}\nhint: {reason.hint}" if reason else ""
    if len(got) != len(right):
        raise CheckFailure(f"expected {len(right)} numbers, one for each layer, got {len(got)}{because}")
    wrong = [i for i, (a, b) in enumerate(zip(got, right, strict=True)) if a != b]
    first = wrong[0]
    text = f"{len(wrong)} of {len(right)} layers are wrong: expected {right[first]:,} for the layer at [{first}]"
    raise CheckFailure(f"{text}, got {_short(got[first])}{because}")


def _short(number):
    if isinstance(number, float):
        return f"the float {number:.4g}"
    return f"{number:,}" if abs(number) < 10**15 else "a number of more than 15 digits"


# Each check but the last varies one thing and keeps the rest plain, so that a mistake costs its own check only.


@pytest.mark.task(TASK, weight=2)
def test_one_convolution(submission, rng):
    """one convolution layer on a grey image"""
    compare(submission, draw(rng, convolutions=1))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_one_convolution")
def test_colour(submission, rng):
    """one convolution layer on an image with three channels"""
    compare(submission, draw(rng, channels=3, convolutions=1))


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_colour")
def test_convolutions(submission, rng):
    """several convolution layers, one after the other"""
    compare(submission, draw(rng, channels=3, convolutions=3, height=(20, 25)))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_one_convolution")
def test_oblong_image(submission, rng):
    """images that are wider than tall, and taller than wide"""
    compare(submission, draw(rng, height=(8, 13), width=(14, 23), convolutions=1))
    compare(submission, draw(rng, height=(14, 23), width=(8, 13), convolutions=1))


@pytest.mark.task(TASK, weight=2)
def test_one_dense(submission, rng):
    """one dense layer that gets a grey image"""
    compare(submission, draw(rng, dense=1))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_one_dense")
def test_dense_layers(submission, rng):
    """several dense layers, one after the other"""
    compare(submission, draw(rng, dense=3))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_colour", "test_one_dense")
def test_flatten(submission, rng):
    """a convolution, then a dense layer on its flattened feature maps"""
    compare(submission, draw(rng, channels=2, convolutions=1, dense=1))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_flatten")
def test_products_only(submission, rng):
    """no biases, and a product with its addition counts once"""
    compare(submission, draw(rng, channels=2, convolutions=2, dense=2), strictly=True)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_convolution")
def test_whole_numbers(submission, rng):
    """a list of whole numbers: ints, not floats"""
    value = submission.call(TASK, *draw(rng, convolutions=1, dense=1))
    numbers(value)
    expect_ints(value)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_convolution")
def test_arguments_unchanged(submission, rng):
    """the arguments are the same after the call as before"""
    network = draw(rng, convolutions=2, dense=2)
    after = submission.call_and_inspect(TASK, *network).args
    for name, old, new in zip(("input_shape", "filters", "dense_shapes"), network, after, strict=False):
        if repr(new) != repr(old):
            raise CheckFailure(
                f"{name} is not the same after the call as before it\nlikely cause: the list is changed in place, "
                "for example by pop, append or insert\nhint: a loop needs no pop"
            )


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_convolutions", "test_oblong_image", "test_dense_layers", "test_flatten", "test_products_only")
def test_all_together(submission, rng):
    """many networks, with all of it at once"""
    for channels, convolutions, dense in (3, 2, 3), (2, 3, 1), (4, 1, 2), (1, 2, 0), (3, 0, 2):
        form = {"height": (16, 23), "width": (16, 23), "channels": channels}
        compare(submission, draw(rng, **form, convolutions=convolutions, dense=dense), strictly=True)
