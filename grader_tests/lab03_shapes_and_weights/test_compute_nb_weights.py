"""Graders of `compute_nb_weights`: the weights of a network, as Keras and PyTorch count them."""

import pytest

from autograder.errors import CheckFailure, StudentException
from autograder.grading import expect_integer
from grader_tests.lab03_shapes_and_weights.mistakes import bias_mistakes, mistakes, unambiguous
from grader_tests.lab03_shapes_and_weights.whole_numbers import whole
from grader_tests.references import count_weights

pytestmark = pytest.mark.bare("compute_nb_weights")

TASK = "compute_nb_weights"
KEYS = "a convolution layer is a dictionary with the keys 'n_filters' and 'size'\nhint: try filters[0][\"size\"]"
EMPTY = "a list is empty, which is allowed\nhint: an empty list has no first entry and no last one; a loop needs none"

JUST_FITS = (
    "your own check refuses a filter that fits\nhint: a filter as large as the image has one place: compare with >"
)


def just_fits(network, error):
    """Whether the first filter is as large as the image, and is refused on purpose."""
    (y, x, _), filters, _ = network
    return bool(filters) and filters[0]["size"] in (y, x) and error.type_name in ("ValueError", "AssertionError")


def draw(rng, *, height=(14, 23), width=None, channels=1, sizes=(), n_filters=(4, 13), dense=0, units=(4, 13)):
    """A network of random numbers, drawn again until each known mistake gives a number of its own.

    height, width, n_filters, units: the ranges to draw from, a square image if there is no width.
    sizes: of each convolution layer's filters, None for a random one. dense: number of dense layers.
    """
    for _ in range(1000):
        y = int(rng.integers(*height))
        x = int(rng.integers(*width)) if width else y
        filters = [
            {"n_filters": int(rng.integers(*n_filters)), "size": int(size or rng.integers(2, 6))} for size in sizes
        ]
        network = ((y, x, channels), filters, [int(n) for n in rng.integers(*units, size=dense)])
        if unambiguous(network):
            return network
    raise ArithmeticError("no network of this form tells the mistakes apart")


def call(submission, network, *, empty=False):
    """What the student's function returns; an exception is told with its likely cause.

    empty: the function is known to work for a like network without empty lists.
    """
    try:
        return submission.call(TASK, *network)
    except StudentException as error:
        at_keys = error.type_name == "KeyError" or "'dict' object has no attribute" in str(error)
        causes = [(at_keys, KEYS), (empty, EMPTY), (just_fits(network, error), JUST_FITS)]
        cause = next((f"\nlikely cause: {text}" for holds, text in causes if holds), "")
        raise StudentException(f"{error}{cause}", type_name=error.type_name) from error


def filled(network):
    """A like network without empty lists: filters of one pixel, one for each channel, or one dense layer."""
    shape, filters, dense_shapes = network
    return shape, filters or [{"n_filters": shape[2], "size": 1}], dense_shapes or [5]


def compare(submission, network, *, biases=False, empty=False):
    """Call the function for a network, and compare with what Keras and PyTorch count.

    What is checked elsewhere passes here: floats without a fraction; biases that are missing or counted
    otherwise, unless `biases` are what is checked; and an exception at an empty list, unless `empty` is.
    """
    try:
        value = call(submission, network, empty=empty)
    except StudentException:
        if empty or network == filled(network):
            raise
        network = filled(network)
        value = call(submission, network)
    right = count_weights(*network)
    accepted = [right] if biases else [right, *(mistake.wrong() for mistake in bias_mistakes(*network))]
    number = whole(value)
    if not (type(number) is int and number in accepted):
        expect_integer(value, right, mistakes=mistakes(*network))


# Each check but the last two varies one thing and keeps the rest plain, so that a mistake costs its own check only.


@pytest.mark.task(TASK, weight=2)
def test_one_convolution(submission, rng):
    """one convolution layer on a grey image, biases aside"""
    compare(submission, draw(rng, sizes=[None]))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_one_convolution")
def test_colour(submission, rng):
    """one convolution layer on an image with three channels, biases aside"""
    compare(submission, draw(rng, channels=3, sizes=[None]))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_colour")
def test_convolutions(submission, rng):
    """several convolution layers, one after the other, biases aside"""
    compare(submission, draw(rng, channels=3, sizes=[None, None]))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_colour")
def test_biases_of_filters(submission, rng):
    """the biases of a convolution layer"""
    compare(submission, draw(rng, channels=3, sizes=[None]), biases=True)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_convolution")
def test_no_dense_layer(submission, rng):
    """no dense layer: an empty list, biases aside"""
    compare(submission, draw(rng, sizes=[None]), empty=True)


@pytest.mark.task(TASK, weight=2)
def test_one_dense(submission, rng):
    """one dense layer that gets a grey image, biases aside"""
    compare(submission, draw(rng, dense=1))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_one_dense")
def test_flatten(submission, rng):
    """one dense layer that gets an image with three channels, biases aside"""
    compare(submission, draw(rng, channels=3, dense=1))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_one_dense")
def test_dense_layers(submission, rng):
    """several dense layers, one after the other, biases aside"""
    compare(submission, draw(rng, dense=3))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_dense")
def test_biases_of_units(submission, rng):
    """the biases of a dense layer"""
    compare(submission, draw(rng, dense=1), biases=True)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_dense")
def test_no_convolution_layer(submission, rng):
    """no convolution layer: an empty list, biases aside"""
    compare(submission, draw(rng, dense=1), empty=True)


@pytest.mark.task(TASK, weight=3)
def test_size(submission, rng):
    """a convolution, then a dense layer on its feature maps, biases aside"""
    compare(submission, draw(rng, sizes=[None], dense=1))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_size")
def test_filter_as_large_as_image(submission, rng):
    """a filter as large as the image, then a dense layer, biases aside"""
    compare(submission, draw(rng, height=(6, 7), sizes=[6], dense=1))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_size")
def test_oblong_image(submission, rng):
    """images that are wider than tall, and taller than wide, biases aside"""
    compare(submission, draw(rng, height=(8, 13), width=(14, 23), sizes=[None], dense=1))
    compare(submission, draw(rng, height=(14, 23), width=(8, 13), sizes=[None], dense=1))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_size", "test_convolutions")
def test_convolutions_then_dense(submission, rng):
    """several convolutions, then a dense layer, biases aside"""
    compare(submission, draw(rng, channels=3, sizes=[None, None], dense=1))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_convolution")
def test_whole_number(submission, rng):
    """the result is a whole number: an int, not a float"""
    network = draw(rng, sizes=[None], dense=1)
    value = call(submission, network)
    number = whole(value)
    expect_integer(value, number if type(number) is int else count_weights(*network))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_convolution")
def test_arguments_unchanged(submission, rng):
    """the arguments are the same after the call as before"""
    network = draw(rng, sizes=[None, None], dense=2)
    after = submission.call_and_inspect(TASK, *network).args
    for name, old, new in zip(("input_shape", "filters", "dense_shapes"), network, after, strict=False):
        # Compared as text: what comes back may hold anything, and arrays do not compare to True or False.
        if repr(new) != repr(old):
            raise CheckFailure(
                f"{name} is not the same after the call as before it\nlikely cause: the list is changed in place, "
                "for example by pop, append or insert\nhint: [first] + a_list is a new list, and a loop needs no pop"
            )


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs(
    "test_convolutions",
    "test_biases_of_filters",
    "test_flatten",
    "test_dense_layers",
    "test_biases_of_units",
    "test_convolutions_then_dense",
    "test_whole_number",
)
def test_worked_example(submission, rng):
    """a network like the worked example, with other numbers, biases included"""
    plan = {"height": (26, 35), "channels": 3, "sizes": [5, 4], "n_filters": (9, 40), "dense": 3, "units": (5, 40)}
    compare(submission, draw(rng, **plan), biases=True)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_worked_example", "test_filter_as_large_as_image", "test_oblong_image")
def test_all_together(submission, rng):
    """oblong images with other channels, and one to three layers of each kind, biases included"""
    for channels, convolutions, dense in (2, 3, 1), (4, 1, 3), (1, 2, 2):
        form = {"height": (16, 23), "width": (16, 23), "channels": channels}
        compare(submission, draw(rng, **form, sizes=[None] * convolutions, dense=dense), biases=True)
