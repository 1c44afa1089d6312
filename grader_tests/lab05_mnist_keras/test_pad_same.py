"""Graders of `pad_same`: against what a Keras convolution 'same' gives, and where its zeros must then stand."""

import numpy as np
import pytest

from autograder.errors import CheckFailure, StudentException
from autograder.grading import expect_array, expect_call, expect_unchanged
from grader_tests.lab05_mnist_keras.borders import mistakes, one_side_decides, right
from grader_tests.references import convolution, keras

pytestmark = pytest.mark.bare("pad_same")

TASK = "pad_same"


def keras_same(image, f):
    """A Keras Conv2D with padding='same', in double precision: (y, x, k) and (ky, kx, k, n) -> (y, x, n)."""
    layer = keras.layers.Conv2D(f.shape[3], f.shape[:2], padding="same", use_bias=False, dtype="float64")
    layer.build((None, None, None, f.shape[2]))
    layer.set_weights([f])
    return np.asarray(layer(image[None].astype(np.float64)))[0]


def draw(rng, *shape):
    """Fractions above 1, no two of them alike."""
    return rng.permutation(int(np.prod(shape))).reshape(shape) / 8 + 1.05


def compare(submission, image, kernel_size, *, charged=(), first=()):
    """Call and compare. Of the mistakes that have a check of their own, only those `charged` here fail this one.

    `first` are mistakes that are looked for before all others.
    """
    also = [] if "whole" in charged else [right(image.astype(int), kernel_size)]
    return expect_call(
        submission, TASK, image, kernel_size,
        equals=right(image, kernel_size), also=also, mistakes=[*first, *mistakes(image, kernel_size)],
    )  # fmt: skip


@pytest.mark.task(TASK, weight=3)
def test_size(submission, rng):
    """the size of the result: with a kernel of 3 x 3, two rows and two columns more, and as many channels"""
    image = draw(rng, 6, 6, 1)
    try:
        value = submission.call(TASK, image, (3, 3))
    except StudentException:
        value = None
    if not isinstance(value, np.ndarray) or value.shape != (8, 8, 1):
        compare(submission, image, (3, 3))


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_size")
def test_three(submission, rng):
    """a kernel of 3 x 3: one row or column of zeros on each side"""
    compare(submission, draw(rng, 6, 6, 1), (3, 3))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_three")
def test_odd(submission, rng):
    """larger odd kernels: as many zeros on all four sides"""
    for size in 5, 7:
        compare(submission, draw(rng, 6, 6, 1), (size, size))


@pytest.mark.task(TASK, weight=4)
@pytest.mark.needs("test_three")
def test_even(submission, rng):
    """even kernels: the zero that is over stands below and to the right"""
    for size in 4, 6, 2:
        compare(submission, draw(rng, 7, 7, 1), (size, size))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_three")
def test_oblong_kernel(submission, rng):
    """kernels that are wider than tall, and taller than wide"""
    for kernel_size in (7, 5), (5, 7), (1, 5), (5, 1):
        compare(submission, draw(rng, 7, 7, 1), kernel_size)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_three")
def test_oblong_image(submission, rng):
    """images that are wider than tall, and taller than wide"""
    compare(submission, draw(rng, 4, 9, 1), (3, 3))
    compare(submission, draw(rng, 10, 5, 1), (5, 5))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_three")
def test_channels(submission, rng):
    """several channels, none of them added"""
    compare(submission, draw(rng, 5, 5, 3), (3, 3))
    compare(submission, draw(rng, 4, 4, 8), (5, 5))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_three")
def test_single_pixel(submission, rng):
    """a kernel of a single pixel needs no zeros, and a large kernel more zeros than the image has pixels"""
    compare(submission, draw(rng, 5, 5, 1), (1, 1))
    compare(submission, draw(rng, 2, 2, 1), (9, 9))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_three")
def test_numbers(submission, rng):
    """fractions stay fractions (float64, float32), and whole numbers keep their value (uint8, int64)"""
    image = rng.normal(size=(5, 5, 1)) * 2 + 0.5
    compare(submission, image, (3, 3), charged=["whole"])
    compare(submission, image.astype(np.float32), (3, 3), charged=["whole"])
    compare(submission, rng.permutation(256)[:25].reshape(5, 5, 1).astype(np.uint8), (3, 3))
    compare(submission, rng.permutation(400)[:25].reshape(5, 5, 1) - 200, (3, 3))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_three")
def test_unchanged(submission, rng):
    """the image is the same after the call as before"""
    image = draw(rng, 5, 5, 1)
    call = compare(submission, image, (3, 3))
    expect_unchanged(call, image)


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_odd", "test_even", "test_oblong_kernel", "test_oblong_image", "test_channels")
@pytest.mark.needs("test_numbers")
def test_convolution(submission, rng):
    """a 'valid' convolution of the padded image gives what Keras gives with padding='same'"""
    even, odd = (2, 4, 6), (1, 3, 5)
    for sides in (even, odd), (odd, even), (even + odd, even + odd), (even + odd, even + odd):
        ky, kx = (int(rng.choice(side)) for side in sides)
        k = int(rng.integers(1, 4))
        image = rng.normal(size=(int(rng.integers(3, 9)), int(rng.integers(3, 9)), k))
        f = rng.normal(size=(ky, kx, k, 2))
        padded = compare(submission, image, (ky, kx), first=one_side_decides(image, (ky, kx))).value
        expected = keras_same(image, f)
        if padded.shape != (image.shape[0] + ky - 1, image.shape[1] + kx - 1, k):
            raise CheckFailure("the padded image has another size than Keras' own")
        expect_array(convolution(padded[None].astype(float), f)[0], expected, rtol=1e-4, atol=1e-4)
