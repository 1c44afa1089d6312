"""Graders of `preprocess`: against Keras' own `preprocess_input`, behind its own resizing.

Which interpolation resizes is left to the student: the images that are resized are smooth, so that all give about the
same.
"""

import keras
import numpy as np
import pytest

from autograder.errors import CheckFailure
from autograder.grading import Mistake, expect_call, expect_unchanged

TASK = "preprocess"
SIZE = 224
MEANS = np.array([103.939, 116.779, 123.68])
"""Of blue, green and red, in this order."""

EXACT = {"rtol": 1e-4, "atol": 1e-2}
RESIZED = {"rtol": 1e-4, "atol": 3.0}
"""How far apart two ways of resizing a smooth image may be; a wrong mean is off by 6.9 or more."""


def reference(image):
    """(1, 224, 224, 3): resized by Keras, then prepared by Keras."""
    colours = np.asarray(image, dtype=np.float32)
    colours = np.repeat(colours[..., None], 3, -1) if colours.ndim == 2 else colours[..., :3]
    small = np.asarray(keras.ops.image.resize(colours, (SIZE, SIZE), interpolation="bilinear"), np.float32)
    return np.array(keras.applications.vgg16.preprocess_input(small[None].copy()))


def mistakes(image):
    """Wrong ways, on the same image."""
    grey = np.ndim(image) == 2
    right = reference(image)
    bgr = right + MEANS.astype(np.float32)
    rgb = bgr[..., ::-1]
    unlike = None if grey else ()  # with three equal channels, their order does not show

    def listed():
        if unlike is not None:
            yield (
                "the channels are not turned round: RGB is left, with BGR's means",
                rgb - MEANS,
                "the last axis, [::-1]",
            )
            yield "BGR, but the means are those of R, G, B", bgr - MEANS[::-1], "103.939 is for blue"
            yield (
                "the channels are not turned round: each mean meets its colour, but RGB is left",
                rgb - MEANS[::-1],
                "BGR",
            )
            yield "the channels are not turned round, and the means are added", rgb + MEANS, "subtract"
            yield "no mean is subtracted, and RGB is left", rgb, "BGR, then the means"
        elif grey:
            yield "the means are in the order of R, G, B", bgr - MEANS[::-1], "103.939 is for blue, the first channel"
        yield "the means are added instead of subtracted", bgr + MEANS, "what is the mean of the result to be?"
        yield "no mean is subtracted", bgr, "103.939 (blue), 116.779 (green), 123.68 (red)"
        yield "the numbers are scaled to 0 to 1 first", bgr / 255 - MEANS, "the means are those of numbers up to 255"
        yield "the numbers are scaled to 0 to 1", right / 255, "VGG-16 was trained on numbers up to 255"
        yield "the numbers are scaled to 0 to 1", bgr / 255, "VGG-16 was trained on numbers up to 255"
        yield "scaled to -1 to 1, as other networks want it", rgb / 127.5 - 1, "VGG-16 wants the means subtracted"
        yield "the image's own mean is subtracted", bgr - bgr.mean((1, 2)), "the means of ImageNet are given"
        yield (
            "uint8 cannot be negative: the differences have wrapped around",
            ((bgr - np.rint(MEANS)) % 256),
            "make floats of the image before you subtract",
        )
        yield "channels first: images are (n, y, x, channels) here", np.moveaxis(right, -1, 1), "leave the axes"
        yield "height and width are swapped", right.transpose(0, 2, 1, 3), "the first axis is the height"
        for turned in (bgr[:, ::-1], rgb[:, ::-1]):
            yield (
                "the image is turned upside down: [::-1] turns the first axis round",
                turned - MEANS,
                "image[..., ::-1] turns the last one round",
            )
        if np.shape(image)[:2] != (SIZE, SIZE):
            yield "there is no resizing", _without_resizing(image), "keras.ops.image.resize(image, (224, 224))"
            repeated = np.resize(_colours(image), (SIZE, SIZE, 3))
            yield (
                "np.resize scales nothing: it repeats the numbers until there are enough",
                ((repeated[..., ::-1] - MEANS)[None]),
                "keras.ops.image.resize(image, (224, 224))",
            )
            yield "the image is cut to 224 x 224 instead of resized", _cropped(image), "the whole image has to be in it"

    found = [Mistake("the axis of the batch is missing", lambda: right[0], "image[np.newaxis]")]
    if grey:
        found += [Mistake("a grey image has two axes only, (y, x)", _raising(kind), "image.ndim == 2 tells it")
                  for kind in (ValueError, IndexError)]  # fmt: skip
    elif np.shape(image)[-1] == 4:
        found.append(Mistake("the fourth channel is still there", _raising(ValueError), "image[..., :3]"))
    if np.asarray(image).dtype.kind == "f":
        found += _of_floats(image)
    if 1 in np.shape(image)[:2]:
        found += [Mistake("squeeze takes away every axis of length 1, and here the height or the width is 1",
                          _raising(kind), "leave squeeze out: a grey image has two axes, image.ndim == 2")
                  for kind in (ValueError, IndexError)]  # fmt: skip
    for cause, wrong, hint in listed():
        found.append(Mistake(cause, lambda wrong=wrong: np.asarray(wrong), hint))
        found.append(Mistake(cause, lambda wrong=wrong: np.asarray(wrong)[0], hint))
    return found


def _of_floats(image):
    """What is done to images of floats alone, where their numbers are from 0 to 255 as well."""
    ways = (
        ("fractions are cut off: uint8 holds whole numbers", np.floor(image),
         "np.asarray(image, dtype=np.float32) keeps them"),
        ("fractions are rounded: uint8 holds whole numbers", np.rint(image),
         "np.asarray(image, dtype=np.float32) keeps them"),
        ("floats are multiplied by 255", image * 255, "floats are from 0 to 255 here, as uint8 is: leave them"),
    )  # fmt: skip
    return [
        Mistake(cause, lambda other=other, batch=batch: reference(other)[batch], hint)
        for cause, other, hint in ways
        for batch in (slice(None), 0)
    ]


def _raising(kind):
    def wrong():
        raise kind

    return wrong


def _colours(image):
    image = np.asarray(image, np.float32)
    return np.repeat(image[..., None], 3, -1) if image.ndim == 2 else image[..., :3]


def _without_resizing(image):
    return (_colours(image)[..., ::-1] - MEANS)[None]


def _cropped(image):
    return (_colours(image)[:SIZE, :SIZE, ::-1] - MEANS)[None]


def compare(submission, image, tolerance, *, batch=False):
    """Call and compare; with `batch` the first axis has to be there."""
    right = reference(image)
    return expect_call(
        submission, TASK, image, equals=right, also=[] if batch else [right[0]], mistakes=mistakes(image), **tolerance
    )


def smooth(rng, high, wide, channels=3):
    """An image that changes slowly, another way in each channel: uint8 (high, wide, channels)."""
    y, x = np.mgrid[:high, :wide] / np.array([max(high - 1, 1), max(wide - 1, 1)])[:, None, None]
    ramps = [
        start + down * y + across * x
        for start, down, across in zip(
            rng.uniform(60, 90, channels), rng.uniform(20, 90, channels), rng.uniform(-50, 60, channels), strict=True
        )
    ]
    return np.rint(np.stack(ramps, -1)).astype(np.uint8)


def noise(rng, shape):
    return rng.integers(0, 256, size=shape).astype(np.uint8)


@pytest.mark.task(TASK, weight=3)
def test_colours(submission, rng):
    """each colour in its place, less its own mean"""
    compare(submission, noise(rng, (SIZE, SIZE, 3)), EXACT)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_colours")
def test_batch(submission, rng):
    """a batch of one image, (1, 224, 224, 3)"""
    compare(submission, noise(rng, (SIZE, SIZE, 3)), EXACT, batch=True)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_colours")
def test_floats(submission, rng):
    """an image of floats from 0 to 255"""
    compare(submission, rng.uniform(0, 255, (SIZE, SIZE, 3)), EXACT)
    compare(submission, rng.uniform(0, 255, (SIZE, SIZE, 3)).astype(np.float32), EXACT)


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_colours")
def test_sizes(submission, rng):
    """images of other sizes: small and large, wide and tall"""
    for high, wide in ((97, 141), (301, 260), (180, 447), (612, 233)):
        compare(submission, smooth(rng, high, wide), RESIZED)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_sizes")
def test_extreme_sizes(submission, rng):
    """an image of a single pixel, and a very large one"""
    compare(submission, noise(rng, (1, 1, 3)), EXACT)
    compare(submission, smooth(rng, 1_003, 1_501), RESIZED)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_colours")
def test_grey(submission, rng):
    """a grey image (y, x): the same brightness in three channels"""
    compare(submission, noise(rng, (SIZE, SIZE)), EXACT)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_colours")
def test_transparency(submission, rng):
    """an image with a fourth channel (y, x, 4), its transparency, which is left away"""
    image = noise(rng, (SIZE, SIZE, 4))
    right = reference(image)
    wrong = image[..., ::-1].astype(float)
    added = [
        Mistake("all four channels are turned round: the transparency comes first",
                lambda: wrong[None, ..., :3] - MEANS, "image[..., :3] first, and then [..., ::-1]"),
        Mistake("the transparency is still there", lambda: (wrong - np.r_[0, MEANS])[None], "image[..., :3]"),
        Mistake("the transparency is worked in", lambda: (
            (image[..., 2::-1] * (image[..., 3:] / 255.0)) - MEANS)[None], "image[..., :3] leaves it away"),
    ]  # fmt: skip
    expect_call(submission, TASK, image, equals=right, also=[right[0]], mistakes=[*added, *mistakes(image)], **EXACT)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_colours")
def test_unchanged(submission, rng):
    """the image is the same after the call as before"""
    image = rng.uniform(0, 255, (SIZE, SIZE, 3)).astype(np.float32)
    expect_unchanged(compare(submission, image, EXACT), image)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_colours")
def test_single_precision(submission, rng):
    """numbers in single precision (float32), whatever comes in"""
    for image in (noise(rng, (SIZE, SIZE, 3)), rng.uniform(0, 255, (SIZE, SIZE, 3))):
        call = compare(submission, image, EXACT)
        if call.value.dtype != np.float32:
            raise CheckFailure(
                f"expected an array of float32, got one of {call.value.dtype}\nhint: .astype(np.float32)"
            )
