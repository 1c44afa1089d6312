"""Graders of `make_augmentation`: by statistics and properties of images that it has not seen."""

import numpy as np
import pytest

from autograder.channel import type_name
from autograder.errors import CheckFailure, StudentException
from autograder.grading import expect_array
from grader_tests.lab06_cifar10_keras import statistics, tents
from grader_tests.lab06_cifar10_keras.probes import as_dictionary, augmented, probe

pytestmark = pytest.mark.seconds(30)

TASK = "make_augmentation"
MOST = 3.2
"""Pixels: a tenth of 32."""
BATCHES, BATCH = 6, 64

CAUSES = (
    (
        "ValueError",
        "in the range",
        "shifts are given in pixels, and not as a share of the image",
        "RandomTranslation(0.1, 0.1): a tenth of the height and of the width",
    ),
    (
        "AttributeError",
        "ImageDataGenerator",
        "ImageDataGenerator is gone from Keras",
        "its work is done by the layers Normalization, RandomTranslation and RandomFlip",
    ),
    (
        "TypeError",
        "unexpected keyword argument",
        "the augmentation takes no argument training",
        "it is called as augment(images, training=True) and augment(images, training=False)",
    ),
    (
        "TypeError",
        "height_factor",
        "RandomTranslation needs a share of the height and one of the width",
        "RandomTranslation(0.1, 0.1)",
    ),
    (
        "TypeError",
        "width_factor",
        "RandomTranslation needs a share of the height and one of the width",
        "RandomTranslation(0.1, 0.1)",
    ),
    (
        "NameError",
        "x_test",
        "the function uses another array than the one that it is given",
        "x_train, its argument, is all that it needs",
    ),
)
"""Kind of the exception, a word in its text, the likely cause and a hint."""


def training_images(rng, many=150):
    """Images whose channels, rows and columns all have means of their own."""
    y, x = np.mgrid[0:1:32j, 0:1:32j]
    slopes = rng.uniform(-0.25, 0.25, (2, 3))
    plane = (y[..., None] - 0.5) * slopes[0] + (x[..., None] - 0.5) * slopes[1]
    level = rng.permutation([0.35, 0.5, 0.65]) + rng.uniform(-0.03, 0.03, 3)
    spread = rng.permutation([0.1, 0.16, 0.22])
    noise = rng.normal(0, 1, (many, 32, 32, 3)) * 0.6 + rng.normal(0, 0.8, (many, 1, 1, 3))
    return np.clip(level + plane + spread * noise, 0, 1).astype(np.float32)


def even_training_images(rng, many=60):
    """Images of a single colour each: whoever takes statistics of another kind is told so once, and not here."""
    colours = rng.permutation([0.35, 0.5, 0.65]) + rng.permutation([0.1, 0.13, 0.16]) * rng.normal(size=(many, 3))
    return np.broadcast_to(np.clip(colours, 0, 1)[:, None, None], (many, 32, 32, 3)).astype(np.float32)


def held_out_images(rng, many=12):
    """Darker or brighter than those to train with, each in its own way."""
    level = rng.uniform(0.1, 0.6, (many, 1, 1, 3))
    return np.clip(level + rng.uniform(0, 0.4, (many, 32, 32, 3)), 0, 1).astype(np.float32)


def augment(submission, rng, x_train, calls):
    """Results of one augmentation, as arrays of the images' shapes."""
    try:
        found = submission.call_through(probe(augmented), TASK, x_train, calls, int(rng.integers(1 << 30)))
    except StudentException as error:
        known = [why for kind, word, *why in CAUSES if kind == error.type_name and word in str(error)]
        because = f"\nlikely cause: {known[0][0]}\nhint: {known[0][1]}" if known else ""
        raise StudentException(f"{error}{because}", type_name=error.type_name, text=error.text) from error
    found = as_dictionary(found)
    if "other" in found:
        value = found["other"]
        why = ""
        if value is None:
            why = "\nlikely cause: the function has no return statement"
        elif value is Ellipsis or str(value).startswith("ellipsis"):
            why = "\nlikely cause: the ... placeholder is still there"
        elif isinstance(value, np.ndarray):
            why = "\nlikely cause: augmented images are returned, and not what augments them\n"
            why += "hint: a model of layers, or a function augment(images, training) that is made inside"
        elif isinstance(value, list | tuple):
            why = "\nlikely cause: the layers are listed\nhint: keras.Sequential([...]) makes one callable of them"
        raise CheckFailure(
            f"expected something to be called as augment(images, training=True), got {type_name(value)}{why}"
        )
    found = as_dictionary(found, "results", "unchanged")
    results = found["results"]
    if not isinstance(results, list) or len(results) != len(calls):
        raise CheckFailure("the answer could not be read: something in your notebook changed how Python works")
    for result, (images, training) in zip(results, calls, strict=True):
        if not isinstance(result, np.ndarray):
            why = "\nlikely cause: one branch of augment has no return statement" if result is None else ""
            raise CheckFailure(f"with training={training}, expected images, got {type_name(result)}{why}")
        if result.shape != images.shape:
            raise CheckFailure(
                f"with training={training}, expected images of shape {images.shape}, got "
                f"({', '.join(str(min(n, 9999)) for n in result.shape)})"
            )
        if not np.isfinite(result).all():
            raise CheckFailure(
                f"with training={training}, some numbers are NaN or infinite\nhint: is a standard deviation of 0 "
                "divided by? That of all of x_train is not 0"
            )
    return results, found["unchanged"] is True


def augmented_tents(submission, rng):
    """What was done to each image, in training: batch by batch, and all together."""
    batches = [tents.images(rng, BATCH) for _ in range(BATCHES)]
    results, _ = augment(submission, rng, even_training_images(rng), [(batch, True) for batch in batches])
    seen = [tents.read(result) for result in results]
    return seen, tents.read(np.concatenate(results))


def alike(batches, name):
    """Whether all images of a batch share theirs, which is checked elsewhere: a few draws are no statistics."""
    return all(np.ptp(getattr(batch, name)[batch.readable].astype(float)) < 0.02 for batch in batches)


@pytest.mark.task(TASK, weight=5)
def test_normalised(submission, rng):
    """outside training, images are centred and divided by the standard deviation of the training images"""
    x_train, images = training_images(rng), held_out_images(rng)
    flat = np.broadcast_to(rng.uniform(0.1, 0.9, (12, 1, 1, 3)), images.shape).astype(np.float32)
    (got, got_flat), _ = augment(submission, rng, x_train, [(images, False), (flat, False)])
    inside = np.s_[:, 5:27, 5:27]
    if np.allclose(got_flat[inside], statistics.normalised(x_train, flat)[inside], rtol=5e-3, atol=5e-3):
        moved = not np.allclose(got, statistics.normalised(x_train, images), rtol=5e-3, atol=5e-3)
        if moved:
            return  # Right but for where the pixels are, which the next check is about.
    expected = statistics.normalised(x_train, images)
    known = statistics.mistakes(x_train, images)
    if not any(_alike(mistake.wrong(), got) for mistake in known) and statistics.other_statistics(images, got):
        if np.allclose(got, expected, rtol=5e-3, atol=5e-3):
            return
        raise CheckFailure(
            "the images are centred and scaled, by other numbers than those of x_train\nlikely cause: the statistics "
            "are those of other images of your notebook, the test images for instance, or are written down\n"
            "hint: fit them on x_train, the argument of make_augmentation"
        )
    expect_array(got, expected, mistakes=known, rtol=5e-3, atol=5e-3)


def _alike(expected, got):
    return expected.shape == got.shape and np.allclose(expected, got, rtol=1e-3, atol=1e-3)


@pytest.mark.task(TASK, weight=4)
def test_still_outside_training(submission, rng):
    """outside training, images are neither shifted nor flipped"""
    images = tents.images(rng, BATCH)
    (got, again), _ = augment(submission, rng, even_training_images(rng), [(images, False), (images, False)])
    seen = tents.read(got)
    hint = "augment(images, training=False) is what test images go through: it normalises them, and that is all"
    if not np.allclose(got, again, atol=1e-4):
        raise CheckFailure(
            "with training=False, the same images come out in another way each time\n"
            f"likely cause: shifts and flips are at work on test data, too\nhint: {hint}"
        )
    if not seen.readable.all():
        raise CheckFailure(f"with training=False, images are not what they were\nhint: {hint}")
    if np.abs(np.r_[seen.dx, seen.dy]).max() > 0.1 or seen.flipped_x.any() or seen.flipped_y.any():
        raise CheckFailure(
            "with training=False, images are shifted or flipped\nlikely cause: shifts and flips are at work on test "
            f"data, too\nhint: {hint}"
        )


@pytest.mark.task(TASK, weight=4)
def test_shifts(submission, rng):
    """in training, images are shifted up and down, left and right, by up to a tenth"""
    batches, seen = augmented_tents(submission, rng)
    shares = "RandomTranslation(0.1, 0.1): a tenth of the height and of the width, in both directions"
    far = np.abs(np.r_[seen.dx, seen.dy][np.r_[seen.readable, seen.readable]]).max(initial=0) > MOST + 0.35
    if seen.readable.mean() < (0.5 if far else 0.98):
        raise CheckFailure(
            "in training, images are not what they were, shifts of a tenth and flips aside\nlikely cause: shifts are "
            f"far too large, or images are turned, zoomed or made noisy, too\nhint: {shares}"
        )
    dx, dy = seen.dx[seen.readable], seen.dy[seen.readable]
    for shift, way in ((dx, "left and right"), (dy, "up and down")):
        most = float(np.abs(shift).max())
        if most > MOST + 0.35:
            raise CheckFailure(
                f"in training, some images are shifted {way} by {most:.1f} pixels; a tenth of 32 pixels is 3.2\n"
                f"likely cause: the shift is too large, or the images are zoomed, too\nhint: {shares}"
            )
        if alike(batches, "dx" if shift is dx else "dy") and most >= 0.05:
            continue
        if most < 0.05:
            raise CheckFailure(
                f"in training, no image is shifted {way}\nlikely cause: that shift is missing\nhint: {shares}"
            )
        if most < 2.4:
            pixels = "; the shift is a tenth of a pixel" if most < 0.25 else ""
            raise CheckFailure(
                f"in training, no image is shifted {way} by more than {most:.1f} pixels; a tenth of 32 pixels is 3.2\n"
                f"likely cause: the shift is too small{pixels}\nhint: {shares}"
            )
        if shift.min() > -1 or shift.max() < 1:
            raise CheckFailure(
                f"in training, images are shifted in one direction only, {way} being both\n"
                f"likely cause: the random share lies between 0 and 0.1, and not between -0.1 and 0.1\nhint: {shares}"
            )
        if np.abs(shift).mean() > 0.9 * MOST or np.abs(shift.mean()) > 0.8:
            raise CheckFailure(
                f"in training, images are not shifted {way} by all amounts alike\n"
                "likely cause: the shift is always the largest one, or prefers a direction\n"
                "hint: any shift up to a tenth is as likely as any other"
            )
    plain = ~seen.flipped_x[seen.readable]  # a shift to the right and then a flip is one to the left
    if plain.sum() > 20 and not alike(batches, "dx") and abs(np.corrcoef(dx[plain], dy[plain])[0, 1]) > 0.5:
        raise CheckFailure(
            "in training, images are shifted along a diagonal only\nlikely cause: one random number is used for both "
            "axes\nhint: draw one for the height and one for the width"
        )


@pytest.mark.task(TASK, weight=3)
def test_flips(submission, rng):
    """in training, half of the images are flipped from left to right, and none upside down"""
    batches, seen = augmented_tents(submission, rng)
    if seen.readable.sum() < 50:
        pytest.skip("not checked until the images can be recognised")
    upside_down = float(seen.flipped_y[seen.readable].mean())
    mirrored = float(seen.flipped_x[seen.readable].mean())
    if upside_down > 0:
        only = ", and none from left to right" if not mirrored else ""
        raise CheckFailure(
            f"in training, images are turned upside down{only}\nlikely cause: the flip is vertical, or goes both ways\n"
            'hint: RandomFlip("horizontal"): a car upside down is no car that one will meet'
        )
    if mirrored == 0:
        raise CheckFailure(
            'in training, no image is flipped\nlikely cause: the flip is missing\nhint: RandomFlip("horizontal")'
        )
    if mirrored == 1:
        raise CheckFailure(
            "in training, every image is flipped\nlikely cause: nothing is drawn: the flip is not at random\n"
            "hint: an image is flipped in one of two cases"
        )
    if abs(mirrored - 0.5) > 0.15 and not alike(batches, "flipped_x"):
        raise CheckFailure(
            f"in training, {mirrored:.0%} of the images are flipped\nlikely cause: both cases are not equally likely\n"
            "hint: an image is flipped in one of two cases"
        )


@pytest.mark.task(TASK, weight=2)
def test_each_on_its_own(submission, rng):
    """in training, each image is shifted and flipped on its own, and anew each time"""
    batch = tents.images(rng, BATCH)
    (one, two), _ = augment(submission, rng, even_training_images(rng), [(batch, True), (batch, True)])
    first, second = tents.read(one), tents.read(two)
    both = first.readable & second.readable
    if both.sum() < 10:
        pytest.skip("not checked until the images can be recognised")
    moves = [np.stack([s.dx, s.dy, s.flipped_x])[:, both] for s in (first, second)]
    if np.allclose(moves[0], moves[1], atol=0.02):
        if np.allclose(moves[0], 0, atol=0.02):
            raise CheckFailure("in training, the images stay as they are\nlikely cause: nothing is drawn at random")
        raise CheckFailure(
            "in training, the same images are shifted and flipped in the same way each time\nlikely cause: the random "
            "numbers are drawn once, or start anew with a fixed seed in each call\nhint: draw them inside of augment, "
            "and set no seed there"
        )
    if all(np.ptp(move, axis=1).max() < 0.02 for move in moves):
        raise CheckFailure(
            "in training, all images of a batch are shifted and flipped in the same way\nlikely cause: the random "
            "numbers are drawn once for the whole batch\nhint: draw them for each image"
        )
    for row, what in ((0, "shifted"), (2, "flipped")):
        if (any(np.ptp(move[row]) < 0.02 for move in moves) and any(np.ptp(m[row]) >= 0.02 for m in moves)) or (
            all(np.ptp(move[row]) < 0.02 for move in moves) and abs(moves[0][row, 0] - moves[1][row, 0]) > 0.02
        ):
            raise CheckFailure(
                f"in training, all images of a batch are {what} in the same way\nlikely cause: the random numbers are "
                "drawn once for the whole batch\nhint: draw them for each image"
            )


@pytest.mark.task(TASK, weight=1)
def test_normalised_in_training(submission, rng):
    """in training, images are normalised as they are outside of it"""
    images = tents.images(rng, BATCH)
    (rest, moved), _ = augment(submission, rng, even_training_images(rng), [(images, False), (images, True)])
    still, seen = tents.read(rest), tents.read(moved)
    both = still.readable & seen.readable
    if both.sum() < 10:
        pytest.skip("not checked until the images can be recognised")
    steep, peak = (np.stack([getattr(s, name)[both] for s in (still, seen)]) for name in ("steepness", "peak"))
    if np.mean(np.isclose(*steep, rtol=0.03)) < 0.9 or np.mean(np.isclose(*peak, atol=0.05)) < 0.9:
        raise CheckFailure(
            "brightness or contrast of the images are not the same in training and outside of it\nlikely cause: "
            "images are normalised in one of the two only, or zoomed, brightened or scaled at random\n"
            "hint: all images are centred and divided by the same numbers; shifts and flips are all that training adds"
        )


@pytest.mark.task(TASK, weight=1)
def test_argument_stays(submission, rng):
    """x_train is not changed"""
    x_train = training_images(rng, 20)
    _, unchanged = augment(submission, rng, x_train, [(held_out_images(rng, 2), False)])
    if not unchanged:
        raise CheckFailure(
            "x_train is not the same after the call as before it\nlikely cause: it is normalised in place\n"
            "hint: x_train is there to be measured; images are normalised when they come in"
        )
