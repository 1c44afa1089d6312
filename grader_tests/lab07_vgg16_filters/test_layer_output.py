"""Graders of `layer_output`, with thin networks whose layers have the names of VGG-16's."""

from functools import lru_cache

import keras
import numpy as np
import pytest

from autograder.channel import type_name
from autograder.errors import CheckFailure, StudentException
from autograder.grading import Mistake, expect_array
from grader_tests.lab07_vgg16_filters import inside, network

pytestmark = pytest.mark.seconds(40)

TASK = "layer_output"
TOLERANCE = {"rtol": 1e-3, "atol": 1e-5}


@lru_cache(maxsize=16)
def reference(seed, many=1):
    """Name of a layer -> array: what comes out, what went in, what a convolution gives before relu, its kernel."""
    model = inside.thin(seed)
    image = np.random.default_rng(seed + 1).normal(0, 1, (many, 32, 32, 3)).astype("float32")
    numbers = keras.ops.convert_to_tensor(image)
    out, into, bare, kernels = {"image": image}, {}, {}, {}
    for layer in model.layers[1:]:
        into[layer.name] = np.asarray(numbers)
        if isinstance(layer, keras.layers.Conv2D):
            sums = keras.ops.conv(numbers, layer.kernel, padding="same") + layer.bias
            bare[layer.name], kernels[layer.name] = np.asarray(sums), np.asarray(layer.kernel)
        numbers = layer(numbers, training=False)
        out[layer.name] = np.asarray(numbers)
    return out, into, bare, kernels


NAMES = tuple(reference(0)[0])


def call(submission, seed, names, *options):
    try:
        found = submission.call_through(network.probe("outputs"), TASK, seed, list(names), *options)
    except StudentException as error:
        raise StudentException(_explained(error), type_name=error.type_name, text=error.text) from error
    if not isinstance(found, dict) or not isinstance(found.get("found"), list) or len(found["found"]) != len(names):
        raise CheckFailure("the answer could not be read: something in your notebook changed how Python works")
    return found


def _explained(error):
    text, cause, hint = str(error), "", ""
    if "KerasTensor" in text and ("numpy" in text.lower() or "convert" in text.lower()):
        cause, hint = "layer.output is a symbol without numbers", "a model of its own has to be called with the image"
    elif ("expected" in text and ("axis" in text or "ndim" in text or "shape" in text)) or "incompatible" in text:
        cause = "one layer alone is called with the image: it needs what the layers before it give"
        hint = "keras.Model(model.input, model.get_layer(name).output)"
    return f"{error}" + (f"\nlikely cause: {cause}\nhint: {hint}" if cause else "")


def compare(submission, rng, names, many=1):
    seed = int(rng.integers(1, 1 << 30))
    found = call(submission, seed, names, many)
    known = reference(seed, many)
    for name, got in zip(names, found["found"], strict=True):
        try:
            _expect(got, name, *known)
        except CheckFailure as fault:
            raise CheckFailure(f"layer '{name}': {fault}") from fault
    return found


def _expect(got, name, out, into, bare, kernels):
    if not isinstance(got, np.ndarray):
        said = type_name(got)
        cause = ""
        if "another class" in said:
            cause = "a model, or a layer, is returned: it has to be called with the image"
        if "KerasTensor" in said:
            cause = "layer.output is a symbol without numbers: a model of its own has to be called with the image"
        if isinstance(got, list) and got:
            cause = "a list with the answers of several layers"
        because = f"\nlikely cause: {cause}" if cause else ""
        raise CheckFailure(f"expected an array of shape {out[name].shape}, got {said}{because or _no_return(got)}")
    last = out["predictions"]
    mistakes = [
        Mistake(
            "the name is not used: this is what comes out of the whole network", lambda: last, "model.get_layer(name)"
        ),
        Mistake("this is what goes into the layer, not what comes out of it", lambda: into[name], "layer.output"),
        Mistake("the activation is forgotten: these are the sums before relu", lambda: bare[name], "layer.output"),
        Mistake("these are the layer's kernels, and not what it answers", lambda: kernels[name], "layer.output"),
        Mistake("the axis of the batch is missing: images and maps are (n, y, x, channels)", lambda: out[name][0], ""),
        Mistake("only the first channel is left", lambda: out[name][..., 0], "all of them"),
        Mistake("only the first image is left", lambda: out[name][:1], "all of them"),
        Mistake("channels first: maps are (n, y, x, channels) here", lambda: np.moveaxis(out[name], -1, 1), ""),
        Mistake("this is the layer before it", lambda: _neighbour(name, out, -1), "model.get_layer(name)"),
        Mistake("this is the layer behind it", lambda: _neighbour(name, out, 1), "model.get_layer(name)"),
    ]
    if name.startswith("dropout") and got.shape == out[name].shape and not np.allclose(got, out[name], **TOLERANCE):
        dropped = (got == 0) | np.isclose(got, 2 * out[name], rtol=1e-3)
        if dropped.all():
            raise CheckFailure(
                "units are dropped\nlikely cause: the model is called with training=True\n"
                "hint: dropout rests when a model is only used"
            )
    expect_array(got, out[name], mistakes=mistakes, **TOLERANCE)


def _neighbour(name, out, step):
    return out[NAMES[(NAMES.index(name) + step) % len(NAMES)]]


def _no_return(got):
    return "\nlikely cause: the function has no return statement" if got is None else ""


@pytest.mark.task(TASK, weight=3)
def test_convolutions(submission, rng):
    """the first, the second, the eighth and the last convolution"""
    compare(submission, rng, ["block1_conv1", "block1_conv2", "block4_conv1", "block5_conv3"])


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_convolutions")
def test_every_layer(submission, rng):
    """every layer that has a name, from the image to the predictions, and dropout at rest"""
    compare(submission, rng, NAMES)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_convolutions")
def test_several_images(submission, rng):
    """several images at once"""
    compare(submission, rng, ["block2_pool", "fc1"], 3)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_convolutions")
def test_unknown_name(submission, rng):
    """a ValueError for a name that no layer has, and a model that is the same after the call as before"""
    try:
        found = call(submission, int(rng.integers(1, 1 << 30)), ["block6_conv1"])
    except StudentException as error:
        if error.type_name != "ValueError":
            raise CheckFailure(f"expected ValueError, because there is no layer 'block6_conv1'; but {error}") from error
    else:
        got = type_name(found["found"][0])
        raise CheckFailure(f"expected ValueError, because there is no layer 'block6_conv1'; but it returned {got}")
    if not compare(submission, rng, ["block1_conv1"])["same"]:
        raise CheckFailure("the model's weights are not the same after the call as before it")
