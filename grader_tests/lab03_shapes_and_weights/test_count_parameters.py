"""Graders of `count_parameters`: the weights of five networks, layer by layer."""

import re

import numpy as np
import pytest

from autograder.channel import type_name
from autograder.errors import CheckFailure
from autograder.grading import expect_integer
from grader_tests.lab03_shapes_and_weights.networks import NETWORKS, layers, mistakes
from grader_tests.lab03_shapes_and_weights.whole_numbers import expect_ints, is_number, whole

pytestmark = pytest.mark.bare("count_parameters")

TASK = "count_parameters"


def plain_name(name):
    """So that "conv1", "Conv 1" and "conv_1" are one name."""
    return re.sub(r"[^a-z0-9]", "", str(name).lower())


def counts(submission, network):
    """What the function gives for one network: plain name -> value."""
    value = submission.call(TASK)
    if not isinstance(value, dict):
        # It says what is there instead, and what may have become of it.
        if value is None:
            expect_integer(value, 0)
        raise CheckFailure(f"expected a dictionary of networks, got {type_name(value)}")
    found = {plain_name(key): entry for key, entry in value.items()}.get(plain_name(network))
    if found is None:
        raise CheckFailure(f"there is no entry '{network}' in the dictionary yet")
    if isinstance(found, list | tuple | np.ndarray) or not isinstance(found, dict):
        cause = "\nlikely cause: this is the total of the network" if is_number(whole(found)) else ""
        hint = "the weights layer by layer: {'conv_1': ..., 'dense_1': ...}, and no total"
        raise CheckFailure(
            f"expected a dictionary of the layers of '{network}', got {type_name(found)}{cause}\nhint: {hint}"
        )
    return {plain_name(key): entry for key, entry in found.items()}


def biases_aside(layer):
    """What comes of no bias at all, and of one for the whole layer: that is checked once, and passes elsewhere."""
    products = layer.weights - layer.n
    return (products, products + 1)


def compare(submission, network, kind=None):
    """The numbers of one network's layers, of one kind only if there is one; floats and biases aside."""
    found = counts(submission, network)
    known = layers(network)
    names = {plain_name(layer.name) for layer in known}
    if kind in (None, "conv"):
        _expect_no_others({name: value for name, value in found.items() if name not in names})
    checked = [layer for layer in known if kind in (None, layer.kind)]
    missing = [layer.name for layer in checked if plain_name(layer.name) not in found]
    if missing:
        raise CheckFailure(f"{network}: there is no entry for {_listed(missing)}")
    wrong = {}
    for layer in checked:
        value = whole(found[plain_name(layer.name)])
        if not is_number(value):
            raise CheckFailure(f"{network}, {layer.name}: expected a whole number, got {type_name(value)}")
        if value != layer.weights and value not in biases_aside(layer):
            wrong[layer] = value
    if not wrong:
        return
    text = f"{network}: {len(wrong)} of {len(checked)} are wrong: {_listed([layer.name for layer in wrong])}"
    told = set()
    for layer, value in wrong.items():
        cause = next((mistake for mistake in mistakes(network, layer) if mistake.wrong() == value), None)
        if cause is not None and cause.cause not in told and len(told) < 3:
            told.add(cause.cause)
            text += f"\nlikely cause: in {layer.name}, {cause.cause}" + (f"\nhint: {cause.hint}" if cause.hint else "")
    raise CheckFailure(text)


def _expect_no_others(others):
    """Layers without weights may be listed with 0 of them."""
    counted = {name: value for name, value in others.items() if not (is_number(whole(value)) and whole(value) == 0)}
    for name in counted:
        if "pool" in name or "flat" in name or "drop" in name or "relu" in name:
            kind = next(kind for part, kind in _WITHOUT.items() if part in name)
            raise CheckFailure(
                f"there are weights in a layer that has none\nlikely cause: {kind} is counted\n"
                f"hint: what would {kind} have to learn?"
            )
        if "total" in name or "sum" in name:
            raise CheckFailure(
                "there is a total among the layers\nlikely cause: the total is an entry like the others\n"
                "hint: one entry for each layer that has weights, and no other"
            )
    if counted:
        raise CheckFailure(
            f"there are {len(counted)} entries for layers that the network does not have\n"
            "hint: the names are those of the table"
        )


_WITHOUT = {"pool": "pooling", "flat": "flatten", "drop": "dropout", "relu": "the activation"}


def _listed(names):
    return ", ".join(names[:4]) + (f" and {len(names) - 4} more" if len(names) > 4 else "")


@pytest.mark.task(TASK, weight=2)
def test_mlp(submission):
    """MLP: four dense layers, biases aside"""
    compare(submission, "MLP")


@pytest.mark.task(TASK, weight=2)
def test_lenet(submission):
    """LeNet: two convolutions with pooling, three dense layers, biases aside"""
    compare(submission, "LeNet")


@pytest.mark.task(TASK, weight=3)
def test_cnn(submission):
    """CNN: three convolutions with pooling, two dense layers, biases aside"""
    compare(submission, "CNN")


@pytest.mark.task(TASK, weight=2)
def test_keras(submission):
    """Keras: two convolutions with pooling, one dense layer, biases aside"""
    compare(submission, "Keras")


@pytest.mark.task(TASK, weight=2)
def test_vgg_convolutions(submission):
    """VGG-16: the thirteen convolutions, biases aside"""
    compare(submission, "VGG-16", "conv")


@pytest.mark.task(TASK, weight=1)
def test_vgg_top(submission):
    """VGG-16: the three dense layers on top, biases aside"""
    compare(submission, "VGG-16", "dense")


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_mlp")
def test_biases(submission):
    """the biases, in all layers that are there"""
    value = submission.call(TASK)
    written = {plain_name(key) for key in value} if isinstance(value, dict) else set()
    wrong = []
    for network in NETWORKS:
        if plain_name(network) not in written:
            continue
        found = counts(submission, network)
        wrong += [
            (network, layer, value)
            for layer in layers(network)
            if (value := whole(found.get(plain_name(layer.name)))) is not None
            and is_number(value)
            and value in biases_aside(layer)
        ]
    if wrong:
        network, layer, value = wrong[0]
        missing = value == layer.weights - layer.n
        cause = "the biases are missing" if missing else "one bias is counted for a whole layer"
        raise CheckFailure(
            f"{len(wrong)} layers lack biases, the first is {layer.name} of {network}\nlikely cause: {cause}\n"
            "hint: each filter has one bias, and each unit has one"
        )


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_mlp")
def test_whole_numbers(submission):
    """all counts are whole numbers: ints, not floats"""
    value = submission.call(TASK)
    entries = [entry for entry in value.values() if isinstance(entry, dict)] if isinstance(value, dict) else []
    if len(entries) < len(NETWORKS):
        raise CheckFailure("not all of the five networks are there yet")
    for entry in entries:
        for number in entry.values():
            expect_ints(number)
