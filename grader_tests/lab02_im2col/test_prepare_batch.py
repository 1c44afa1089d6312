"""Graders of `prepare_batch`: windows of several images, with stride and padding, against PyTorch's unfold."""

import numpy as np
import pytest

from autograder.errors import CheckFailure, NotWritten, StudentException
from autograder.grading import Mistake, expect_array, expect_call, expect_unchanged
from grader_tests.lab02_im2col.mistakes import listed, outcomes
from grader_tests.lab02_im2col.prepare_batch_mistakes import batch_mistakes
from grader_tests.lab02_im2col.rows import not_written, rows_are_wrong, unpacked_wrongly
from grader_tests.references import convolution, patches

pytestmark = pytest.mark.bare("prepare_batch")

TASK = "prepare_batch"
ELSEWHERE = ("places", "axes", "order")
"""Families of mistakes that show on any image, and that are charged by one check each."""

NO_DEFAULTS = Mistake(
    "stride and padding have no default values, or other names",
    lambda: (lambda imgs, fy, fx, stride, padding: None)(0, 1, 1),
    "the signature is prepare_batch(imgs, fy, fx, stride=1, padding=0)",
)


def draw(rng, *images):
    """Images (n, y, x, k) of whole numbers around 0, as floats, no two of them alike."""
    count = int(np.prod(images))
    return (rng.permutation(count) - count // 2).reshape(images).astype(float)


FLOAT = (
    "\nlikely cause: a division with /, which gives a float even if nothing is left over"
    "\nhint: // divides whole numbers, and rounds down"
)


def compare(submission, imgs, fy, fx, stride, padding, *charged, first=()):
    """Call and compare. Of the families that show everywhere, only those `charged` here fail this check.

    `first` are the families that explain a fault before all others do.
    """
    families = batch_mistakes(imgs, fy, fx, stride, padding)
    families = {name: families[name] for name in (*first, *families)}
    passed_over = outcomes(families, [name for name in ELSEWHERE if name not in charged])
    right = patches(imgs, fy, fx, stride, padding)
    try:
        return expect_call(
            submission, TASK, imgs, fy, fx, stride, padding, equals=right, also=passed_over, mistakes=listed(families)
        )
    except NotWritten as fault:
        raise not_written(submission, fault, TASK, imgs[:1], fy, fx) from fault
    except (CheckFailure, StudentException) as fault:
        if "likely cause" in str(fault):
            raise
        smaller = min(fy, imgs.shape[1]), min(fx, imgs.shape[2])  # prepare_img has no padding to fit a window in
        cause = FLOAT if "'float' object" in str(fault) else unpacked_wrongly(fault)
        raise CheckFailure(f"{fault}{cause}{rows_are_wrong(submission, imgs[:1], *smaller)}") from fault


@pytest.mark.task(TASK, weight=1)
def test_one_image(submission, rng):
    """one image, stride 1, no padding: the numbers of one window stand together"""
    compare(submission, draw(rng, 1, 6, 6, 1), 3, 3, 1, 0)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_image")
def test_every_place(submission, rng):
    """a row of numbers for every place of the window, and for no other"""
    compare(submission, draw(rng, 1, 6, 6, 1), 3, 3, 1, 0, "places")


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_image")
def test_axes(submission, rng):
    """four axes: images, places down, places across, numbers of one window"""
    compare(submission, draw(rng, 1, 5, 8, 1), 3, 3, 1, 0, "axes")
    compare(submission, draw(rng, 1, 8, 5, 1), 3, 3, 1, 0, "axes")


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_one_image")
def test_order(submission, rng):
    """the numbers of one window in C order"""
    compare(submission, draw(rng, 1, 6, 6, 1), 3, 3, 1, 0, "order")


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_one_image")
def test_several_images(submission, rng):
    """several images, each with rows of its own"""
    compare(submission, draw(rng, 3, 6, 6, 1), 3, 3, 1, 0)
    compare(submission, draw(rng, 5, 5, 5, 1), 2, 2, 1, 0)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_one_image")
def test_several_channels(submission, rng):
    """several channels, those of one pixel side by side"""
    compare(submission, draw(rng, 1, 6, 6, 3), 3, 3, 1, 0)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_one_image")
def test_oblong_window(submission, rng):
    """windows that are wider than tall, and taller than wide"""
    compare(submission, draw(rng, 1, 7, 7, 1), 2, 3, 1, 0)
    compare(submission, draw(rng, 1, 7, 7, 1), 4, 1, 1, 0)


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_one_image")
def test_stride(submission, rng):
    """a stride of 2 and of 3: the window moves as many pixels, down and across"""
    compare(submission, draw(rng, 1, 9, 9, 1), 3, 3, 2, 0)
    compare(submission, draw(rng, 1, 11, 11, 1), 2, 2, 3, 0)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_stride")
def test_number_of_places(submission, rng):
    """a stride that fits, and one that leaves pixels over: the number of places is rounded down"""
    # Pixels left over show what is off by one at any stride; a stride that fits shows what is so there alone.
    compare(submission, draw(rng, 1, 8, 10, 1), 3, 3, 2, 0, "places", first=("places", "rounding"))
    compare(submission, draw(rng, 1, 7, 10, 1), 2, 2, 3, 0, "places", first=("places", "rounding"))
    compare(submission, draw(rng, 1, 9, 7, 1), 3, 3, 2, 0, "places", first=("rounding",))
    compare(submission, draw(rng, 1, 9, 7, 1), 2, 2, 3, 0, "places", first=("rounding",))


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_one_image")
def test_padding(submission, rng):
    """padding of 1, 2 and 3: zeros on all four sides of the image, and nowhere else"""
    compare(submission, draw(rng, 1, 5, 5, 1), 3, 3, 1, 3)
    compare(submission, draw(rng, 1, 6, 6, 1), 3, 3, 1, 1)
    compare(submission, draw(rng, 1, 5, 5, 1), 2, 2, 1, 2)
    # A window that fits only because of the zeros
    compare(submission, draw(rng, 1, 2, 2, 1), 3, 3, 1, 1)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_image")
def test_numbers(submission, rng):
    """pixels with fractions (float64, float32), and whole numbers (uint8, int64)"""
    whole = rng.integers(0, 256, size=(1, 6, 6, 1))
    compare(submission, rng.normal(size=whole.shape), 3, 3, 1, 0)
    compare(submission, rng.normal(size=whole.shape).astype(np.float32), 3, 3, 1, 0)
    compare(submission, whole.astype(np.uint8), 3, 3, 1, 0)
    compare(submission, whole - 128, 3, 3, 1, 0)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_image")
def test_defaults(submission, rng):
    """stride and padding may be left out, and named"""
    imgs = draw(rng, 1, 6, 6, 1)
    for given in ({}, {"stride": 1}, {"padding": 0}, {"padding": 0, "stride": 1}):
        families = batch_mistakes(imgs, 3, 3, 1, 0)
        expect_call(
            submission, TASK, imgs, 3, 3, **given, equals=patches(imgs, 3, 3),
            also=outcomes(families, ELSEWHERE), mistakes=[*listed(families), NO_DEFAULTS],
        )  # fmt: skip


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_image")
def test_images_unchanged(submission, rng):
    """the images are the same after the call as before"""
    imgs = draw(rng, 1, 6, 6, 1)
    expect_unchanged(compare(submission, imgs, 3, 3, 1, 0), imgs)


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_every_place", "test_axes", "test_order", "test_several_images", "test_several_channels")
@pytest.mark.needs("test_oblong_window", "test_number_of_places", "test_padding")
def test_convolutions(submission, rng):
    """all of it at once, in random sizes; one product then gives the convolutions of Keras and PyTorch"""
    for _ in range(6):
        stride, padding, k = (int(rng.integers(low, high)) for low, high in ((1, 4), (0, 3), (2, 4)))
        fy, fx = (int(size) for size in rng.permutation([1, 2, 3, 4])[:2])
        imgs = draw(rng, int(rng.integers(2, 5)), *(int(size) for size in rng.integers(5, 10, size=2)), k)
        f = rng.normal(size=(fy, fx, k, 3))
        rows = compare(submission, imgs, fy, fx, stride, padding, *ELSEWHERE).value
        expected = convolution(imgs, f, stride=stride, padding=padding)
        expect_array(rows.astype(float) @ f.reshape(-1, 3), expected, rtol=1e-3, atol=1e-3)
