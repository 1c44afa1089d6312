"""Graders of `match_patch`: the place of the largest value of a valid convolution."""

import numpy as np
import pytest

from autograder.channel.remote import type_name
from autograder.errors import CheckFailure
from autograder.grading import expect_unchanged
from grader_tests.lab01_convolution_by_hand.grey_mistakes import wrong_places
from grader_tests.references import convolution

TASK = "match_patch"
pytestmark = pytest.mark.bare(TASK)


def responses(image, kernel):
    """What Keras and PyTorch agree on: (y - fy + 1, x - fx + 1)."""
    return convolution(image[None, :, :, None].astype(float), kernel[:, :, None, None].astype(float))[0, :, :, 0]


def compare(submission, image, kernel):
    """Call, and compare with the place of the largest response."""
    response = responses(image, kernel)
    row, column = (int(i) for i in np.unravel_index(np.argmax(response), response.shape))
    got = place(submission.call(TASK, image, kernel))
    if got == (row, column):
        return
    cause, hint = wrong_places(image, kernel, response).get(got, ("", ""))
    message = f"expected row {row} and column {column}, got row {got[0]} and column {got[1]}"
    if not (0 <= got[0] < response.shape[0] and 0 <= got[1] < response.shape[1]):
        message += f"\nthe result of the convolution has {response.shape[0]} rows and {response.shape[1]} columns"
    raise CheckFailure(message + (f"\nlikely cause: {cause}\nhint: {hint}" if cause else ""))


def place(value):
    """Two whole numbers, as a tuple, a list or an array of two.

    Raises:
        CheckFailure: it is something else.
    """
    if isinstance(value, np.ndarray):
        if value.ndim == 2 and value.size == 2:  # as np.argwhere gives it, for one place
            value = value.ravel()
        value = value.tolist() if value.ndim <= 1 else value
    if isinstance(value, (int, float, np.number)) and not isinstance(value, bool):
        raise CheckFailure(
            "expected two numbers, (row, column), got one\n"
            "likely cause: np.argmax counts through the array row by row, and that number, or the value, is returned\n"
            "hint: np.unravel_index turns a counted place into (row, column)"
        )
    if value is None:
        raise CheckFailure("expected (row, column), got None\nlikely cause: the function has no return statement")
    if isinstance(value, (list, tuple)) and len(value) == 2:
        numbers = [np.asarray(item) for item in value if isinstance(item, (int, float, np.number, np.ndarray))]
        # np.where gives an array of rows and one of columns.
        if len(numbers) == 2 and all(n.size == 1 and np.isfinite(n).all() and n == np.round(n) for n in numbers):
            return int(numbers[0].item()), int(numbers[1].item())
    what = f"an array of shape {value.shape}" if isinstance(value, np.ndarray) else type_name(value)
    if isinstance(value, (list, tuple)):
        what += f" of {len(value)}"
    raise CheckFailure(f"expected two whole numbers, (row, column), got {what}\nhint: return row, column")


def turnable(rng, *shape):
    """A kernel that is the same when it is turned by 180 degrees: whether it is flipped does not matter."""
    weights = rng.normal(size=shape)
    return weights + weights[::-1, ::-1]


def planted(rng, shape, kernel, row, column):
    """An image of noise in which the kernel stands at one place, strong enough to be the largest answer."""
    image = 0.1 * rng.normal(size=shape)
    image[row : row + kernel.shape[0], column : column + kernel.shape[1]] += 3 * kernel
    return image


def hidden(rng, row, column):
    """An image (13, 13) and the kernel (5, 5) in it, drawn until the brightest pixel is where nothing else leads."""
    while True:
        kernel = turnable(rng, 5, 5)
        image = planted(rng, (13, 13), kernel, row, column)
        brightest = tuple(int(i) for i in np.unravel_index(np.argmax(image), image.shape))
        cause, _ = wrong_places(image, kernel, responses(image, kernel)).get(brightest, ("", ""))
        if "brightest" in cause:
            return image, kernel


@pytest.mark.task(TASK, weight=4)
def test_square(submission, rng):
    """a kernel hidden in square images, far from the diagonal"""
    for row, column in ((1, 7), (6, 2)):
        compare(submission, *hidden(rng, row, column))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_square")
def test_oblong(submission, rng):
    """images and kernels that are wider than tall, and taller than wide"""
    for shape, size, row, column in (((6, 15), (2, 4), 3, 9), ((14, 7), (4, 3), 8, 1), ((8, 8), (8, 1), 0, 5)):
        kernel = turnable(rng, *size)
        compare(submission, planted(rng, shape, kernel, row, column), kernel)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_square")
def test_sign(submission, rng):
    """the largest value, even if a negative one is further from 0, or all of them are negative"""
    kernel = turnable(rng, 3, 3)
    image = planted(rng, (12, 12), kernel, 2, 7)
    image[8:11, 1:4] -= 5 * kernel
    compare(submission, image, kernel)
    dark = -1 - rng.random(size=(8, 8))
    dark[0, 0] = -9
    compare(submission, dark, np.ones((2, 2)))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_square")
def test_uint8(submission, rng):
    """image and kernel of type uint8, as digits come"""
    image = rng.integers(0, 120, size=(10, 10), dtype=np.uint8)
    image[6:9, 1:4] = 250
    compare(submission, image, rng.integers(2, 250, size=(3, 3), dtype=np.uint8))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_square")
def test_cut_out(submission, rng):
    """a patch that is cut out of the image, less its mean"""
    image = rng.normal(size=(16, 16))
    patch = image[9:14, 3:8]
    compare(submission, image, patch - patch.mean())


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_square")
def test_inputs_unchanged(submission, rng):
    """image and kernel are the same after the call as before"""
    kernel = turnable(rng, 3, 3)
    image = planted(rng, (8, 8), kernel, 1, 4)
    expect_unchanged(submission.call_and_inspect(TASK, image, kernel), image, kernel)
