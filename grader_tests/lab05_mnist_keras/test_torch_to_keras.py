"""Graders of `torch_to_keras`: a state dict is made in the student's process; the logits are compared to PyTorch's."""

import numpy as np
import pytest

from autograder.errors import CheckFailure, StudentException
from autograder.grading import Mistake, expect_array
from grader_tests.keras_models import expect_model, finite_rows, in_keras, part
from grader_tests.lab05_mnist_keras.lenet import LENET, NAMES, draw, mistakes

pytestmark = pytest.mark.seconds(40)

TASK = "torch_to_keras"

MOVE = in_keras(
    '''
def move(torch_to_keras, names, weights, images):
    """The Keras model of a state dict with these names, and its logits."""
    import collections, torch
    state = collections.OrderedDict()
    for number, values in enumerate(weights):
        state[names[number // 2] + (".bias" if number % 2 else ".weight")] = torch.from_numpy(values.copy())
    model = torch_to_keras(state)
    report = {"kind": kind_of(model)}
    if report["kind"] == "model":
        found, report["fault"] = tried(lambda: array(model(images, training=False)))
        report["logits"] = found
        report["count"] = int(sum(np.prod(values.shape) for values in model.weights))
        own = [np.sort(array(values).ravel()) for values in model.weights]
        report["held"] = sum(any(np.array_equal(np.sort(values.ravel()), other) for other in own) for values in weights)
        report["state"] = [array_of.numpy() for array_of in state.values()]
    return report
''',
    "move",
)

CAUSES = (
    (("conv1", "fc1", "conv", "fc", "features", "KeyError"), "KeyError",
     "the layers are looked up by names that are other ones in another state dict",
     "list(state_dict.values()) has the ten tensors in their order, whatever their names"),
    (("not compatible", "incompatible", "shape"), "ValueError",
     "a kernel has the shape that PyTorch gives it, and not Keras' own",
     "convolutions: OIHW -> HWIO, transpose(2, 3, 1, 0); dense layers: .T"),
    (("axes", "match"), "ValueError", "transpose is given another number of axes than the array has",
     "kernels of convolutions have four axes, dense ones two"),
    (("positional", "transpose"), "TypeError", "PyTorch's tensors are given to Keras, or to NumPy, as they are",
     ".numpy() makes arrays"),
    (("requires grad", "Tensor"), "TypeError", "PyTorch's tensors are given to Keras as they are",
     ".numpy() makes arrays"),
)  # fmt: skip


def move(submission, names, weights, images):
    """The report of a model that was made, and its logits (n, 10)."""
    try:
        found = submission.call_through(MOVE, TASK, list(names), weights, images.transpose(0, 2, 3, 1))
    except StudentException as error:
        known = next(
            (f"\nlikely cause: {why}\nhint: {what}" for words, kind, why, what in CAUSES
             if kind == error.type_name and (kind == "KeyError" or any(word in error.text for word in words))), ""
        )  # fmt: skip
        raise StudentException(f"{error}{known}", type_name=error.type_name, text=error.text) from error
    expect_model(found, TASK)
    if part(found, "fault", str):
        raise CheckFailure(
            "the model does not take images of shape (n, 28, 28, 1)\nlikely cause: it wants them without a channel, or "
            "channels first\nhint: keras.Input((28, 28, 1))"
        )
    return found, finite_rows(found.get("logits"), len(images), 10, "ten logits for each image")


def draw_images(rng, count=6):
    """(count, 1, 28, 28), pixels between 0 and 1."""
    return rng.uniform(size=(count, 1, 28, 28)).astype(np.float32)


def is_softmax(logits):
    """Whether these are probabilities: that has a check of its own."""
    return bool((logits >= 0).all() and np.allclose(logits.sum(axis=1), 1, atol=1e-3))


def softmax(z):
    raised = np.exp(z - z.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


def expect_logits(found, logits, weights, images):
    """The logits are PyTorch's, to 1e-5 of their size; or the probabilities are."""
    right, after = LENET.logits(weights, images), lambda z: z
    if is_softmax(logits):
        logits, right, after = logits * 10, softmax(right) * 10, lambda z: softmax(z) * 10
    wrong = [Mistake(m.cause, lambda m=m: after(m.wrong()), m.hint) for m in mistakes(weights, images)]
    try:
        expect_array(logits, right, mistakes=wrong, rtol=1e-4, atol=2e-5)
    except CheckFailure as fault:
        if "likely cause" in str(fault) or part(found, "held", int):
            raise
        raise CheckFailure(
            f"{fault}\nlikely cause: none of the state dict's weights are in the model: they are never set, or those "
            "of another network are\nhint: model.set_weights([...]) at the end, with what state_dict.values() holds"
        ) from fault


def blind(weights):
    """The same weights, but the first dense layer has one for all places and channels: their order does not matter."""
    return [*weights[:4], np.repeat(weights[4][:, :1], 784, axis=1) * np.float32(0.2), *weights[5:]]


@pytest.mark.task(TASK, weight=2)
def test_model(submission, rng):
    """a Keras model with 106,154 weights that gives ten numbers for each image (28, 28, 1)"""
    found, _ = move(submission, NAMES["attributes"], draw(rng), draw_images(rng))
    count = part(found, "count", int)
    if count != LENET.count():
        raise CheckFailure(
            f"expected {LENET.count():,} weights, got {count:,}\nhint: convolutions with 6 and 16 kernels of 3 x 3, "
            'padding="same", dense layers with 120, 84 and 10 units, all with biases'
        )


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_model")
def test_no_softmax(submission, rng):
    """logits, and no probabilities"""
    _, logits = move(submission, NAMES["attributes"], draw(rng), draw_images(rng))
    if is_softmax(logits):
        raise CheckFailure(
            "expected logits, got rows that add up to 1\nlikely cause: the last layer has a softmax\n"
            "hint: the network of lab 4 gives logits; Dense(10) without an activation gives them, too"
        )


@pytest.mark.task(TASK, weight=4)
@pytest.mark.needs("test_model")
def test_all_but_the_order(submission, rng):
    """all but the order of flattening: kernels, biases, activations, pooling"""
    weights, images = blind(draw(rng)), draw_images(rng)
    found, logits = move(submission, NAMES["attributes"], weights, images)
    expect_logits(found, logits, weights, images)


@pytest.mark.task(TASK, weight=5)
@pytest.mark.needs("test_all_but_the_order")
def test_logits(submission, rng):
    """the same logits as PyTorch, to the fifth digit"""
    for _ in range(2):
        weights, images = draw(rng), draw_images(rng)
        found, logits = move(submission, NAMES["attributes"], weights, images)
        expect_logits(found, logits, weights, images)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_all_but_the_order")
def test_names(submission, rng):
    """state dicts with other names, as those of a Sequential: the order of the ten tensors counts"""
    for kind in ("a Sequential", "nested", "odd"):
        weights, images = blind(draw(rng)), draw_images(rng, 2)
        found, logits = move(submission, NAMES[kind], weights, images)
        try:
            expect_logits(found, logits, weights, images)
        except CheckFailure as fault:
            raise CheckFailure(
                f"{str(fault).splitlines()[0]}\nlikely cause: the tensors are sorted, or found by their names\n"
                "hint: list(state_dict.values()) has them in the order of their use"
            ) from fault


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_model")
def test_unchanged(submission, rng):
    """the state dict is the same after the call as before"""
    weights = draw(rng)
    found, _ = move(submission, NAMES["attributes"], weights, draw_images(rng, 1))
    state = part(found, "state", list)
    same = len(state) == len(weights) and all(
        isinstance(array, np.ndarray) and array.shape == own.shape and np.array_equal(array, own)
        for array, own in zip(state, weights, strict=True)
    )
    if not same:
        raise CheckFailure(
            "the state dict is another one after the call\nlikely cause: tensors are taken out of it, or changed in "
            "place\nhint: iterate over it instead of popping"
        )
