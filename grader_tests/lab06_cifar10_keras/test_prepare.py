"""Graders of `prepare`: what it gives, against NumPy's own arithmetic."""

import numpy as np
import pytest

from autograder.channel import type_name
from autograder.errors import CheckFailure
from autograder.grading import Mistake, expect_array

TASK = "prepare"


def right_images(images):
    return images.astype(np.float64) / 255


def right_labels(labels):
    return np.eye(10)[labels]


def image_mistakes(images):
    x = images.astype(np.float64)
    return [
        Mistake("the pixels are not scaled: they still go up to 255", lambda: x, "divide by 255"),
        Mistake(
            "the pixels are divided as whole numbers, which leaves 0 and 1 only",
            lambda: x // 255,
            "/ divides, // rounds down; and the numbers have to be floats before they are divided",
        ),
        Mistake("the pixels are divided by 256", lambda: x / 256, "the largest value is 255, and should become 1"),
        Mistake("the pixels are divided twice", lambda: x / 255**2, "0 to 255 becomes 0 to 1 with a single division"),
        Mistake(
            "the pixels are divided by the largest one that happens to be there",
            lambda: x / x.max(),
            "a batch of dark images has to stay dark: 255 is the brightest that there can be",
        ),
        Mistake(
            "each image is divided by its own largest pixel",
            lambda: x / x.max(axis=(1, 2, 3), keepdims=True),
            "dark images have to stay dark: 255 is the brightest that there can be",
        ),
        Mistake(
            "the pixels are stretched from the darkest to the brightest",
            lambda: (x - x.min()) / (x.max() - x.min()),
            "0 stays 0, and 255 becomes 1",
        ),
        Mistake("the pixels go from -1 to 1", lambda: x / 127.5 - 1, "0 stays 0, and 255 becomes 1"),
        Mistake("the pixels are centred around 0", lambda: x / 255 - 0.5, "0 stays 0, and 255 becomes 1"),
        Mistake(
            "the images are centred and divided by their standard deviation here",
            lambda: (x - x.mean()) / x.std(),
            "that comes later, in make_augmentation; here, divide by 255",
        ),
        Mistake(
            "the images are centred and divided by their standard deviation here, each channel on its own",
            lambda: (x - x.mean(axis=(0, 1, 2))) / x.std(axis=(0, 1, 2)),
            "that comes later, in make_augmentation; here, divide by 255",
        ),
        Mistake("the images are flattened", lambda: x.reshape(len(x), -1) / 255, "the network wants (n, 32, 32, 3)"),
        Mistake("the channels come first, as in PyTorch", lambda: x.transpose(0, 3, 1, 2) / 255, "Keras has them last"),
    ]


def label_mistakes(labels):
    n = len(labels)
    seen = int(labels.max()) + 1

    def names_in_order():
        return np.eye(len(np.unique(labels)))[np.unique(labels, return_inverse=True)[1]]

    return [
        Mistake(
            "the labels are not one-hot: they are passed on as they came",
            lambda: labels.astype(float),
            "each label becomes a row of ten numbers, with a single 1",
        ),
        Mistake(
            "the labels are not one-hot: they only got an axis more",
            lambda: labels[:, None].astype(float),
            "each label becomes a row of ten numbers, with a single 1",
        ),
        Mistake(
            "the number of classes is taken from the labels that happen to be there",
            lambda: np.eye(seen)[labels],
            "there are ten columns, also if no label of this batch is 9",
        ),
        Mistake(
            "only classes that happen to be there have a column",
            names_in_order,
            "there are ten columns, also for classes that do not occur in this batch",
        ),
        Mistake(
            "the 1 stands one place too far to the right", lambda: np.roll(np.eye(10), 1, 1)[labels], "class 0 is first"
        ),
        Mistake("the 1 stands one place too far to the right", lambda: np.eye(11)[labels + 1], "class 0 is column 0"),
        Mistake("there are eleven columns", lambda: np.eye(11)[labels], "the classes are 0 to 9: that makes ten"),
        Mistake("the rows are columns, and the columns rows", lambda: np.eye(10)[labels].T, "one row for each image"),
        Mistake("0 and 1 are swapped", lambda: 1 - np.eye(10)[labels], "a single 1 in each row"),
        Mistake(
            "all rows are 0: the 1 is never put in", lambda: np.zeros((n, 10)), "row i has its 1 at column labels[i]"
        ),
        Mistake(
            "the label itself stands where 1 should",
            lambda: np.eye(10)[labels] * labels[:, None],
            "the place says which class it is; what stands there is 1",
        ),
        Mistake("the labels are scaled, too", lambda: labels / 255, "labels are names of classes, not brightness"),
        Mistake("the labels are scaled, too", lambda: labels / 9, "labels are names of classes, not brightness"),
    ]


def prepared(submission, images, labels):
    """The two arrays, and the arguments after the call."""
    call = submission.call_and_inspect(TASK, images, labels)
    pair = call.value
    if not isinstance(pair, tuple | list) or len(pair) != 2:
        cause = hint = ""
        if pair is None:
            cause = "\nlikely cause: the function has no return statement"
        elif isinstance(pair, np.ndarray):
            cause = "\nlikely cause: one of the two is left out"
            hint = "\nhint: images and labels are returned together: return x, y"
        elif pair is Ellipsis or str(pair).startswith("ellipsis"):
            cause = "\nlikely cause: the ... placeholder is still there"
        raise CheckFailure(f"expected two arrays, x and y, got {type_name(pair)}{cause}{hint}")
    x, y = pair
    if _is(x, right_labels(labels)) and _is(y, right_images(images)):
        raise CheckFailure(
            "expected the images first, and then the labels\nlikely cause: x and y are returned in the wrong order\n"
            "hint: return x, y"
        )
    return x, y, call.args


def _is(got, expected):
    return isinstance(got, np.ndarray) and got.shape == expected.shape and np.allclose(got.astype(float), expected)


def some(rng, n, low=0, high=256):
    return rng.integers(low, high, size=(n, 32, 32, 3), dtype=np.uint8), rng.integers(0, 10, size=n)


def expect_images(got, images):
    expect_array(got, right_images(images), mistakes=image_mistakes(images), rtol=2e-3, atol=1e-4)


@pytest.mark.task(TASK, weight=3)
def test_images(submission, rng):
    """the images become numbers from 0 to 1"""
    images, labels = some(rng, 7)
    x, _, _ = prepared(submission, images, labels)
    expect_images(x, images)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_images")
def test_dark_images(submission, rng):
    """dark images stay dark, and a single image is scaled as many are"""
    for images, labels in (some(rng, 5, 20, 90), some(rng, 1, 5, 180)):
        x, _, _ = prepared(submission, images, labels)
        expect_images(x, images)


@pytest.mark.task(TASK, weight=3)
def test_one_hot(submission, rng):
    """each label becomes a row of ten numbers, with a single 1"""
    images, _ = some(rng, 24)
    labels = rng.permutation(np.r_[np.arange(10), rng.integers(0, 10, 14)])
    _, y, _ = prepared(submission, images, labels)
    expect_array(y, right_labels(labels), mistakes=label_mistakes(labels))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_hot")
def test_missing_classes(submission, rng):
    """ten numbers in a row also where some classes do not occur"""
    for known in rng.permutation(8)[:4], [int(rng.integers(1, 6))]:
        labels = rng.choice(known, size=9)
        images, _ = some(rng, 9)
        _, y, _ = prepared(submission, images, labels)
        expect_array(y, right_labels(labels), mistakes=label_mistakes(labels))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_images")
def test_single_precision(submission, rng):
    """the images are float32"""
    x, _, _ = prepared(submission, *some(rng, 3))
    if x.dtype == np.float64:
        raise CheckFailure(
            "expected float32, got float64\nlikely cause: / makes float64 of whole numbers: twice the memory, for "
            'digits that no camera has\nhint: images.astype("float32"), and then divide'
        )
    if x.dtype != np.float32:
        raise CheckFailure(
            f"expected float32, got {x.dtype}\nlikely cause: the numbers are rounded to fewer digits\n"
            'hint: images.astype("float32")'
        )


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_one_hot")
def test_arguments_stay(submission, rng):
    """the arguments are not changed"""
    images, labels = some(rng, 3)
    *_, after = prepared(submission, images, labels)
    for before, now, name in zip((images, labels), after, ("images", "labels"), strict=False):
        if not _is(now, before):
            raise CheckFailure(
                f"{name} are not the same after the call as before it\nlikely cause: the input is changed in place\n"
                "hint: work on a copy; astype makes one"
            )
