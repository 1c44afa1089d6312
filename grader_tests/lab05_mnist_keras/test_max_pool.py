"""Graders of `max_pool`: against Keras' own layer."""

import numpy as np
import pytest

from autograder.grading import expect_call, expect_unchanged
from grader_tests.lab05_mnist_keras.pooling import mistakes, one_fewer, pooled, whole_numbers
from grader_tests.references import keras

pytestmark = pytest.mark.bare("max_pool")

TASK = "max_pool"


def reference(image, size):
    """Keras' MaxPooling2D, in double precision."""
    return np.asarray(keras.layers.MaxPooling2D(size, dtype="float64")(image[None].astype(np.float64)))[0]


def draw(rng, *shape):
    """Fractions above 1, no two of them alike."""
    return rng.permutation(int(np.prod(shape))).reshape(shape) / 8 + 1.05


def compare(submission, image, *size, charged=()):
    """Of the mistakes that have a check of their own, only those `charged` here fail this one."""
    window = size[0] if size else 2
    elsewhere = {"last": one_fewer, "whole": whole_numbers}
    also = [wrong(image, window) for name, wrong in elsewhere.items() if name not in charged]
    if "channels" not in charged:
        found = pooled(image, window)
        also += [found.max(axis=2, keepdims=True) * np.ones_like(found), found.max(axis=2), found[:, :, :1]]
        also += [found[:, :, 0], found.max(axis=2, keepdims=True)]
    return expect_call(
        submission, TASK, image, *size, equals=reference(image, window), also=also, mistakes=mistakes(image, window)
    )


@pytest.mark.task(TASK, weight=4)
def test_one_channel(submission, rng):
    """an image of one channel, windows of 2 x 2"""
    compare(submission, draw(rng, 6, 6, 1))
    compare(submission, draw(rng, 8, 8, 1), 2)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_one_channel")
def test_channels(submission, rng):
    """several channels, each pooled by itself"""
    compare(submission, draw(rng, 6, 6, 3), charged=["channels"])
    compare(submission, draw(rng, 4, 4, 16), charged=["channels"])


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_channel")
def test_every_window(submission, rng):
    """every window that fits, down to the last row and column"""
    compare(submission, draw(rng, 6, 6, 1), charged=["last"])
    compare(submission, draw(rng, 2, 2, 1), charged=["last"])


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_one_channel")
def test_oblong(submission, rng):
    """images that are wider than tall, and taller than wide"""
    compare(submission, draw(rng, 4, 10, 1))
    compare(submission, draw(rng, 12, 6, 1))


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_one_channel")
def test_left_over(submission, rng):
    """odd sizes: a row or a column that is left over is left out"""
    compare(submission, draw(rng, 7, 7, 1))
    compare(submission, draw(rng, 5, 8, 1))
    compare(submission, draw(rng, 6, 9, 1))


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_one_channel")
def test_sizes(submission, rng):
    """windows of 3 x 3, of 4 x 4, and of a single pixel"""
    compare(submission, draw(rng, 9, 9, 1), 3)
    compare(submission, draw(rng, 8, 8, 1), 4)
    compare(submission, draw(rng, 3, 3, 1), 1)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_one_channel")
def test_negative(submission, rng):
    """numbers below 0: the largest is the one nearest to 0"""
    compare(submission, -draw(rng, 6, 6, 1))
    compare(submission, draw(rng, 8, 8, 1) - 5)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_one_channel")
def test_numbers(submission, rng):
    """fractions stay fractions (float64, float32), and whole numbers keep their value (uint8, int64)"""
    compare(submission, rng.normal(size=(6, 6, 1)) + 0.5, charged=["whole"])
    compare(submission, (rng.normal(size=(6, 6, 1)) + 0.5).astype(np.float32), charged=["whole"])
    compare(submission, rng.permutation(256)[:64].reshape(8, 8, 1).astype(np.uint8))
    compare(submission, rng.permutation(400)[:64].reshape(8, 8, 1) - 200)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_channel")
def test_unchanged(submission, rng):
    """the image is the same after the call as before"""
    image = draw(rng, 6, 6, 1)
    expect_unchanged(compare(submission, image), image)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_channels", "test_every_window", "test_oblong", "test_left_over", "test_sizes", "test_negative")
def test_all_at_once(submission, rng):
    """all of it at once, in random sizes"""
    for _ in range(5):
        size = int(rng.integers(2, 5))
        y, x, k = (int(rng.integers(low, high)) for low, high in ((size, 14), (size, 14), (1, 5)))
        compare(submission, rng.normal(size=(y, x, k)) * 3, size, charged=["channels", "last", "whole"])
