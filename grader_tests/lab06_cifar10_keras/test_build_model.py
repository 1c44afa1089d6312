"""Graders of `build_model`: by its weights, and by what it computes with given ones, however it is written."""

import numpy as np
import pytest

from autograder.channel import type_name
from autograder.errors import CheckFailure, StudentException
from autograder.grading import Mistake, Probe, expect_array
from grader_tests.lab06_cifar10_keras import dropouts
from grader_tests.lab06_cifar10_keras.network import Layers, drawn_weights, in_order, logits, mistaken_plans, softmax
from grader_tests.lab06_cifar10_keras.network_shapes import TOTAL, likely_cause, right
from grader_tests.lab06_cifar10_keras.probes import (
    as_dictionary,
    first_look,
    outputs_with_paths,
    outputs_with_weights,
    probe,
)

pytestmark = pytest.mark.seconds(30)

TASK = "build_model"


def photos(rng, n):
    return rng.random((n, 32, 32, 3)).astype(np.float32)


def ask(submission, function: Probe, *args):
    """What the probe finds; the likely cause, where the model does not run."""
    try:
        return submission.call_through(function, TASK, *args)
    except StudentException as error:
        text, built = error.text, "at your line" not in str(error)
        cause = hint = ""
        if error.type_name == "MemoryError":
            cause, hint = "a layer is so large that it does not fit into memory", "how many units has each dense layer?"
        elif error.type_name == "NameError":
            hint = "the cell that imports keras stands at the top of the notebook: is the name spelled as there?"
        elif built:
            cause = "the model cannot be used on images (n, 32, 32, 3)"
            hint = "the input is (32, 32, 3): height, width and three channels, without the number of images"
        else:
            hint = "does build_model().summary() work?"
        because = (f"\nlikely cause: {cause}" if cause else "") + (f"\nhint: {hint}" if hint else "")
        raise StudentException(f"{error}{because}", type_name=error.type_name, text=text) from error


@pytest.fixture(scope="module")
def seen():
    """What is known of the model, for the checks that look at the same: to make it takes a while."""
    return {}


def look(submission, rng, seen):
    if "looked" not in seen:
        images = photos(rng, 3) * 20 - 10  # large numbers, so that no two outputs are alike
        seen["looked"] = _looked(submission, images)
    return seen["looked"]


def _looked(submission, images):
    found = as_dictionary(ask(submission, probe(first_look), images))
    if "other" in found:
        value = found["other"]
        if value is None:
            why = (
                "\nlikely cause: the function has no return statement; or it returns what model.add, model.compile or "
            )
            why += "model.summary gives, which is None"
        elif str(value).startswith("ellipsis") or value is Ellipsis:
            why = "\nlikely cause: the ... placeholder is still there"
        elif isinstance(value, list | tuple):
            why = "\nlikely cause: the layers are listed, and no model is made of them\nhint: keras.Sequential([...])"
        elif found.get("kind") == "class":
            why = "\nlikely cause: the class is returned, and not a model of it\nhint: with brackets, it makes one"
        elif found.get("kind") == "tensor":
            why = "\nlikely cause: what the last layer gives is returned, and not the model\n"
            why += "hint: keras.Model(inputs, outputs)"
        else:
            why = ""
        raise CheckFailure(f"expected a Keras model, got {type_name(value)}{why}")
    return as_dictionary(found, "output", "shapes", "trainable", "count", "shared")


def shapes_of(found):
    """The shapes of weights, if they are shapes."""
    shapes = found.get("shapes")
    if not isinstance(shapes, list) or not all(
        isinstance(shape, tuple) and all(type(size) is int and size >= 0 for size in shape) for shape in shapes
    ):
        raise CheckFailure("the answer could not be read: something in your notebook changed how Python works")
    return shapes


def expect_input(shape):
    """What the model says of its input, if it says something, fits images (n, 32, 32, 3).

    Raises:
        CheckFailure: it does not.
    """
    if not isinstance(shape, tuple) or len(shape) != 4:
        return
    if any(side is not None and side != right for side, right in zip(shape[1:], (32, 32, 3), strict=True)):
        sides = ", ".join(str(side) for side in shape[1:] if type(side) is int and side < 10_000)
        raise CheckFailure(
            f"expected an input of (32, 32, 3), got ({sides})\nlikely cause: a slip in the shape of the input\n"
            "hint: height, width and channels of one image"
        )


@pytest.mark.task(TASK, weight=2)
def test_probabilities(submission, rng, seen):
    """ten probabilities for each image"""
    found = look(submission, rng, seen)
    expect_input(found.get("input"))
    output = found["output"]
    if not isinstance(output, np.ndarray):
        raise CheckFailure(f"expected an array of shape (3, 10), got {type_name(output)}")
    if output.shape != (3, 10):
        many = "\nhint: the last layer has one unit for each of the ten classes" if output.shape[:1] == (3,) else ""
        if output.ndim == 4:
            many = "\nlikely cause: Flatten is missing before the dense layers"
        raise CheckFailure(
            f"expected shape (3, 10) for three images, got ({', '.join(str(min(n, 9999)) for n in output.shape)})"
            + many
        )
    if not np.isfinite(output).all():
        raise CheckFailure(
            "expected probabilities, but some are NaN or infinite\nlikely cause: a layer starts with weights that "
            "are no numbers, or divides by 0\nhint: the layers' own settings do for the weights to start with"
        )
    sums = output.sum(axis=1)
    if output.min() >= -1e-6 and np.allclose(sums, 1, atol=1e-3):
        return
    if output.min() < 0:
        cause = "the last layer has no softmax"
    elif output.min() > 0 and output.max() <= 1 + 1e-6:
        cause = "the last layer has a sigmoid, which judges each class on its own, and no softmax"
    else:
        cause = "the last layer has a ReLU, or another activation, and no softmax"
    raise CheckFailure(
        "expected ten probabilities, none below 0, which add up to 1\n"
        f'likely cause: {cause}\nhint: activation="softmax" belongs to the last layer'
    )


@pytest.mark.task(TASK, weight=6)
def test_weights(submission, rng, seen):
    """four convolutions and two dense layers, with 1,250,858 weights"""
    found = look(submission, rng, seen)
    shapes, count = shapes_of(found), found["count"]
    if right(shapes):
        return
    cause, hint = likely_cause(shapes)
    why = f"\nlikely cause: {cause}\nhint: {hint}" if cause else ""
    same = ", but other layers have them" if count == TOTAL else ""
    counted = f"{count:,}" if type(count) is int and abs(count) < 10**12 else "another number"
    raise CheckFailure(f"expected {TOTAL:,} weights, got {counted}{same}{why}")


@pytest.mark.task(TASK, weight=6)
def test_computation(submission, rng, seen):
    """what the network computes outside training, with given weights"""
    look(submission, rng, seen)
    images, seed = photos(rng, 3), int(rng.integers(1 << 30))
    found = as_dictionary(ask(submission, probe(outputs_with_weights), images, seed), "shapes", "outputs")
    shapes = shapes_of(found)
    layers = Layers.of(shapes)
    plans = layers.plans()
    if not plans:
        pytest.skip("not checked until the layers are those of the task")
    outputs = found["outputs"]
    if not isinstance(outputs, list) or not all(isinstance(array, np.ndarray) for array in outputs):
        raise CheckFailure("expected the model to give one array")
    got, again = outputs
    if got.shape == again.shape and not np.allclose(got, again, atol=1e-5):
        raise CheckFailure(
            "the same images give other numbers when the model is used again, outside training\n"
            "likely cause: dropout is at work outside training, too\n"
            "hint: the layer Dropout knows when it has to work: do not set training=True inside of the model"
        )
    weights = drawn_weights(shapes, seed)
    candidates = in_order(layers, weights)
    last = _last(got)
    for plan in plans:
        for candidate in candidates:
            if _close(got, last(logits(candidate, images, plan))):
                return
    plan = plans[0]

    def mistakes():
        for cause, hint, wrong in mistaken_plans(plan):
            for candidate in candidates:
                yield Mistake(cause, lambda w=wrong, c=candidate: last(logits(c, images, w)), hint)

    expect_array(got, last(logits(candidates[0], images, plan)), mistakes=mistakes(), rtol=5e-3, atol=1e-4)


def _last(output):
    """What the last layer does to the logits. That it is a softmax is checked once, by test_probabilities."""
    if output.ndim == 2 and np.isfinite(output).all() and np.allclose(output.sum(axis=1), 1, atol=1e-3):
        return softmax
    if output.min() >= 0:
        return (lambda z: np.maximum(z, 0)) if output.max() > 1 else (lambda z: 1 / (1 + np.exp(-z)))
    return lambda z: z


def _close(got, expected):
    return got.shape == expected.shape and np.allclose(got, expected, rtol=5e-3, atol=1e-4)


def dropped(submission, rng, seen, many):
    """How the three dropouts show in the outputs."""
    shapes = shapes_of(look(submission, rng, seen))
    layers = Layers.of(shapes)
    plans = layers.plans()
    if not plans or layers.dense[1][1] != 10:
        pytest.skip("not checked until the layers are those of the task")
    cases = dropouts.cases(layers, plans[0], rng, many)
    paths = dropouts.read(ask(submission, probe(outputs_with_paths), cases))
    if paths is None:
        pytest.skip("not checked until the network computes what it should, outside training")
    return paths


@pytest.mark.task(TASK, weight=3)
def test_dropout_rates(submission, rng, seen):
    """in training, dropout of 0.25, 0.25 and 0.5"""
    dropouts.expect_rates(dropped(submission, rng, seen, 24))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_dropout_rates")
def test_dropout_places(submission, rng, seen):
    """dropout stands behind the poolings, and drops single numbers"""
    dropouts.expect_places(dropped(submission, rng, seen, 160))


@pytest.mark.task(TASK, weight=2)
def test_new_model(submission, rng, seen):
    """each call makes a new network, and all of its weights can be trained"""
    found = look(submission, rng, seen)
    if found["shared"]:
        raise CheckFailure(
            "two calls give models that share their weights\nlikely cause: the model, or its layers, are made outside "
            "of the function\nhint: make all layers inside of build_model: whoever calls it wants to start anew"
        )
    if found["trainable"] != found["count"] or not found["count"]:
        raise CheckFailure(
            "some weights cannot be trained\nlikely cause: trainable is set to False, or a layer such as "
            "BatchNormalization keeps statistics\nhint: all weights of this network are trained"
        )
