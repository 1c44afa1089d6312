"""Graders of `evaluate_model`: a small model is made in the student's process, with weights that are known."""

import numpy as np
import pytest

from autograder.channel import type_name
from autograder.errors import CheckFailure, StudentException
from autograder.grading import expect_array, expect_number
from grader_tests.keras_models import in_keras
from grader_tests.lab05_mnist_keras.scores import (
    Case,
    accuracy_mistakes,
    draw,
    loss_mistakes,
    predicted_mistakes,
    wrong_pixels,
)

pytestmark = pytest.mark.seconds(40)

TASK = "evaluate_model"

EVALUATE = in_keras(
    '''
def evaluate(evaluate_model, kernel, bias, images, labels, dropout):
    """Flatten, perhaps dropout, a dense layer with softmax: what the function says of it, and what is left of it."""
    middle = [keras.layers.Dropout(0.5)] if dropout else []
    dense = keras.layers.Dense(10, activation="softmax")
    model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten(), *middle, dense])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    dense.set_weights([kernel, bias])
    found = evaluate_model(model, images, labels)
    if isinstance(found, dict):
        found = {str(key): value for key, value in found.items()}
    return {"found": found, "images": images, "labels": labels, "weights": weights_of(model)}
''',
    "evaluate",
)

KEYS = ("accuracy", "loss", "predicted")


def ask(submission, case: Case, dropout=False):
    """The dictionary that the function returned, and the whole report."""
    report = submission.call_through(EVALUATE, TASK, case.kernel, case.bias, case.images, case.labels, dropout)
    if not isinstance(report, dict) or "found" not in report:
        raise CheckFailure("the answer could not be read: something in your notebook changed how Python works")
    found = report["found"]
    if not isinstance(found, dict):
        none = "\nlikely cause: the function has no return statement" if found is None else ""
        is_list = isinstance(found, list | tuple)
        several = (
            "\nlikely cause: the numbers have no names\nhint: model.evaluate gives a list; put its numbers under theirs"
            if is_list
            else ""
        )
        raise CheckFailure(f"expected a dictionary, got {type_name(found)}{none}{several}")
    missing = [key for key in KEYS if key not in found]
    if missing:
        raise CheckFailure(f"expected the keys {', '.join(KEYS)}; there is no {' and no '.join(missing)}")
    return found, report


@pytest.fixture(scope="module")
def seen():
    """What was said of one model, for the checks that look at the same: to evaluate it takes a while."""
    return {}


def scored(submission, rng, seen):
    """A case, the dictionary that came for it, and the whole report."""
    if "scored" not in seen:
        case = draw(rng, 160)
        seen["scored"] = case, *ask(submission, case)
    return seen["scored"]


def expect_scores(found, report, case: Case, *names):
    """The values under these names, each with its likely cause."""
    try:
        _expect_scores(found, case, *names)
    except CheckFailure as fault:
        if "likely cause" in str(fault):
            raise
        cause, predicted = "", found["predicted"]
        if not _same(report.get("weights"), [case.kernel, case.bias]):
            cause = "the model is trained on the images that it is tested with\nhint: evaluate, predict; no fit"
        elif isinstance(predicted, np.ndarray) and predicted.ndim == 1 and len(predicted) != len(case.labels):
            cause = "other images are used than those that are passed in\nhint: use the function's own arguments"
        raise CheckFailure(f"{fault}\nlikely cause: {cause}" if cause else str(fault)) from fault


def _expect_scores(found, case: Case, *names):
    """The pixels have a check of their own: with wrong ones, what would be right for them is right here."""
    other = wrong_pixels(case, found["predicted"], found["loss"])
    shares = case.shares() if other is None else other[2]
    if "accuracy" in names:
        expect_number(found["accuracy"], case.accuracy(shares), mistakes=accuracy_mistakes(case, shares), atol=1e-4)
    if "loss" in names and other is None:
        expect_number(found["loss"], case.loss(shares), mistakes=loss_mistakes(case, shares), rtol=1e-2, atol=1e-4)
    if "predicted" in names:
        expect_array(found["predicted"], shares.argmax(1), mistakes=predicted_mistakes(case, shares))


@pytest.mark.task(TASK, weight=4)
def test_accuracy(submission, rng, seen):
    """the accuracy: the share of images that the model gets right"""
    case, found, report = scored(submission, rng, seen)
    expect_scores(found, report, case, "accuracy")


@pytest.mark.task(TASK, weight=3)
def test_loss(submission, rng, seen):
    """the loss: the mean of -log p, p being the probability of the right class"""
    case, found, report = scored(submission, rng, seen)
    expect_scores(found, report, case, "loss")


@pytest.mark.task(TASK, weight=3)
def test_predicted(submission, rng, seen):
    """the predictions: one class for each image"""
    case, found, report = scored(submission, rng, seen)
    expect_scores(found, report, case, "predicted")


@pytest.mark.task(TASK, weight=4)
@pytest.mark.needs("test_accuracy")
def test_pixels(submission, rng, seen):
    """the pixels are scaled to 0-1, and by nothing that is read off the images"""
    case, found, _ = scored(submission, rng, seen)
    other = wrong_pixels(case, found["predicted"], found["loss"])
    if other is not None:
        raise CheckFailure(
            f"the numbers are those of other pixels than the network was trained on\nlikely cause: {other[0]}\n"
            f"hint: {other[1]}"
        )
    expect_number(found["accuracy"], case.accuracy(case.shares()), atol=1e-4)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_accuracy")
def test_dropout_is_off(submission, rng):
    """dropout is switched off while it is measured"""
    case = draw(rng, 160)
    found, report = ask(submission, case, dropout=True)
    try:
        expect_scores(found, report, case, "accuracy")
        if isinstance(found["predicted"], np.ndarray) and found["predicted"].shape == (160,):
            other = wrong_pixels(case, found["predicted"], found["loss"])
            shares = case.shares() if other is None else other[2]
            differ = float((found["predicted"] != shares.argmax(1)).mean())
            if differ > 0.05:
                raise CheckFailure(f"{differ:.0%} of the predictions are others than those of a model without dropout")
    except CheckFailure as fault:
        raise CheckFailure(
            f"{str(fault).splitlines()[0]}\nlikely cause: the model runs as in training, with dropout\n"
            "hint: model.predict and model.evaluate switch it off; model(x) does, too, unless training=True is given"
        ) from fault


_WHY_NUMBER = (
    "\nlikely cause: squeeze takes away the axis of a single image, only whole batches are gone through, or the number "
    "of images is written into the function\nhint: model.predict takes any number of images, and gives a row for each"
)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_accuracy")
def test_other_data(submission, rng):
    """any number of images, a single one, too, and labels of type uint8"""
    for count in 1, 7, 50:
        case = draw(rng, count)
        small = Case(case.kernel, case.bias, case.images, case.labels.astype(np.uint8))
        many = "a single image" if count == 1 else f"{count} images"
        try:
            found, report = ask(submission, small)
            expect_scores(found, report, case, "accuracy")
        except CheckFailure as fault:
            if "likely cause" in str(fault):
                raise
            raise CheckFailure(f"with {many}, and labels of type uint8: {fault}{_WHY_NUMBER}") from fault
        except StudentException as error:  # 160 images of the same kind were no problem
            raise StudentException(
                f"with {many}, and labels of type uint8: {error}{_WHY_NUMBER}",
                type_name=error.type_name,
                text=error.text,
            ) from error


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_accuracy")
def test_nothing_changes(submission, rng):
    """model, images and labels are the same after the call as before"""
    case = draw(rng, 64)
    _, report = ask(submission, case)
    if not _same(report.get("weights"), [case.kernel, case.bias]):
        raise CheckFailure(
            "the model's weights are others after the call\nlikely cause: the model is trained on the images that it "
            "is tested with\nhint: evaluate, predict; no fit"
        )
    for name, own in (("images", case.images), ("labels", case.labels)):
        if not _same([report.get(name)], [own]):
            raise CheckFailure(
                f"the {name} are others after the call\nlikely cause: they are changed in place\n"
                "hint: scaled = images / 255 makes a new array; images /= 255 changes the caller's"
            )


def _same(found, own):
    """Whether a list of arrays is the one that was sent."""
    return isinstance(found, list) and len(found) == len(own) and all(map(_equal, found, own))


def _equal(array, own):
    return isinstance(array, np.ndarray) and array.shape == own.shape and np.array_equal(array, own)
