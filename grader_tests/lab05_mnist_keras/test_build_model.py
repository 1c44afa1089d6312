"""Graders of `build_model`: the network is judged by what it computes, its training by what it does to the weights."""

import numpy as np
import pytest

from autograder.errors import CheckFailure, StudentException
from autograder.grading import Mistake, expect_array, expect_number
from course.datasets import _standins
from grader_tests.keras_models import expect_model, finite_rows, part
from grader_tests.lab05_mnist_keras.building import GRADIENTS, JUDGE, LEARN, LOOK, STEP
from grader_tests.lab05_mnist_keras.network import (
    SHAPES,
    SIDES,
    adam,
    after_steps,
    by_shape,
    logits,
    mistakes,
    softmax,
)
from grader_tests.references import keras
from grader_tests.torch_models import probe

pytestmark = pytest.mark.seconds(40)

TASK = "build_model"
COUNT = 12794
COUNT_SEEN = 48
BAR = 0.6
"""Of held-out digits, how many a network must get right after a few epochs; see docs/lab_results.md."""

CAUSES = (
    (("exceeds", "incompatible"), "the layers do not fit to each other, or to images of 28 x 28",
     "images come as (n, 28, 28): a Reshape to (28, 28, 1) gives them their channel"),
    (("min_ndim", "found ndim"), "a convolution gets images without an axis for the channels",
     "layers.Reshape((28, 28, 1)) comes first: (28, 28) -> (28, 28, 1)"),
    (("Invalid input shape", "expected shape"), "the model wants images of another shape than (28, 28)",
     "keras.Input((28, 28)), then a Reshape to (28, 28, 1) inside the model"),
    (("total size", "cannot reshape"), "a Reshape does not fit the number of pixels", "28 * 28 * 1 = 784 pixels"),
)  # fmt: skip


def ask(submission, probe, *args):
    """The report of a probe on a model; a fault that building or calling it raised has its cause added."""
    try:
        found = submission.call_through(probe, TASK, *args)
    except StudentException as error:
        raise StudentException(f"{error}{because(error.text)}", type_name=error.type_name, text=error.text) from error
    expect_model(found, TASK)
    return found


def because(text):
    known = next(((cause, hint) for words, cause, hint in CAUSES if any(word in text for word in words)), None)
    return f"\nlikely cause: {known[0]}\nhint: {known[1]}" if known else ""


def draw(rng, count=COUNT_SEEN):
    """Images (count, 28, 28) of pixels between 0 and 1."""
    return rng.uniform(size=(count, 28, 28)).astype(np.float32)


@pytest.fixture(scope="module")
def seen():
    """Reports on the model, for the checks that look at the same one: to make it takes a while."""
    return {}


def look(submission, rng, seen):
    """Seed, images, and the report of a model that gives anything for them."""
    if "looked" not in seen:
        seed, images = int(rng.integers(1 << 30)), draw(rng)
        found = ask(submission, LOOK, seed, images)
        fault = part(found, "fault", str)
        if fault:
            raise CheckFailure(
                f"the model does not take images of shape (n, 28, 28){because(fault) or because('Invalid input shape')}"
            )
        seen["looked"] = seed, images, found
    return seen["looked"]


def is_softmax(outputs):
    """Whether the rows are probabilities."""
    return bool((outputs >= 0).all() and np.allclose(outputs.sum(axis=1), 1, atol=1e-3))


def arrays(found, name):
    """A list of arrays of floats from a report."""
    values = part(found, name, list)
    if not all(isinstance(value, np.ndarray) and value.dtype.kind == "f" for value in values):
        raise CheckFailure("the model's weights are no floats\nhint: leave the dtype at Keras' default, float32")
    return values


@pytest.mark.task(TASK, weight=2)
def test_output(submission, rng, seen):
    """takes images (n, 28, 28) and gives ten numbers for each"""
    *_, found = look(submission, rng, seen)
    if part(found, "count", int) > 10_000_000:
        raise CheckFailure(
            f"expected {COUNT:,} weights, got {part(found, 'count', int):,}\nlikely cause: a layer is far too large\n"
            "hint: model.summary() tells the weights of each layer; the dense layer has 10 units"
        )
    try:
        finite_rows(found.get("outputs"), COUNT_SEEN, 10, "ten numbers for each image")
    except CheckFailure as fault:
        raise CheckFailure(f"{fault}{_why_output(found.get('outputs'))}") from fault


def _why_output(outputs):
    if not isinstance(outputs, np.ndarray):
        return ""
    if outputs.ndim == 4:
        return "\nlikely cause: the maps are not flattened before the dense layer\nhint: layers.Flatten()"
    if outputs.ndim == 2 and outputs.shape[1] != 10:
        return "\nlikely cause: the last layer has another number of units\nhint: layers.Dense(10, ...)"
    if outputs.ndim == 2 and outputs.dtype.kind == "f":
        return "\nlikely cause: a layer takes the logarithm of what is not above 0, or divides by 0"
    return ""


@pytest.mark.task(TASK, weight=4)
@pytest.mark.needs("test_output")
def test_weights(submission, rng, seen):
    """12,794 weights, in the right shapes"""
    *_, found = look(submission, rng, seen)
    shapes = [array.shape for array in arrays(found, "weights")]
    if sorted(shapes) != sorted(SHAPES):
        raise CheckFailure(f"{_shapes_in_words(part(found, 'count', int), shapes)}{_why_shapes(shapes)}")
    if part(found, "trainable", int) != COUNT:
        raise CheckFailure(
            f"expected all {COUNT:,} weights to be trained, got {part(found, 'trainable', int):,}\nlikely cause: "
            "a layer is frozen\nhint: leave trainable as it is"
        )


def _shapes_in_words(count, shapes):
    listed = ", ".join(
        "(" + ", ".join(map(str, shape)) + ("," if len(shape) == 1 else "") + ")" for shape in shapes[:12]
    )
    return f"expected {COUNT:,} weights, got {count:,}, of the shapes {listed}"


def _why_shapes(shapes):
    kernels = [shape for shape in shapes if len(shape) == 4]
    matrices = [shape for shape in shapes if len(shape) == 2]
    first, second = [*kernels, (), ()][:2]
    cause, hint = "", ""
    if any(shape[:2] != (3, 3) for shape in kernels):
        cause, hint = "the kernels are not 3 x 3", "Conv2D(filters, kernel_size): the second number is 3"
    elif len(kernels) == 1:
        cause, hint = "one convolution is missing", "there are two, with 32 and with 16 filters"
    elif not kernels:
        cause, hint = "there is no convolution", "there are two, with 32 and with 16 filters"
    elif len(kernels) > 2:
        cause, hint = "there are too many convolutions", "there are two, with 32 and with 16 filters"
    elif (first[3], second[3]) != (32, 16):
        cause, hint = "the convolutions have other numbers of filters than 32 and 16", "the first has 32, the second 16"
    elif len(shapes) in (3, 4, 5) and len(matrices) == 1:
        cause, hint = "layers have no bias", "use_bias stays True"
    elif len(matrices) > 1:
        cause, hint = "there are too many dense layers", "one is enough: from the flattened maps to 10"
    elif len(shapes) > 6:
        cause, hint = "there are layers that were not asked for, and that have weights", "look at model.summary()"
    elif matrices and matrices[0][0] in SIDES:
        cause, hint = SIDES[matrices[0][0]], 'padding="same" keeps 28 x 28; each pooling halves it: 28, 14, 7'
    return (
        f"\nlikely cause: {cause}\nhint: {hint}"
        if cause
        else "\nhint: model.summary() tells the shape after each layer"
    )


@pytest.mark.task(TASK, weight=6)
@pytest.mark.needs("test_weights")
def test_computes(submission, rng, seen):
    """with given weights, gives what a reference gives: convolutions, activations, pooling, in order"""
    _, images, found = look(submission, rng, seen)
    weights, outputs = by_shape(arrays(found, "weights")), np.asarray(found["outputs"], dtype=np.float64)
    shares = outputs if is_softmax(outputs) else softmax(outputs)  # its softmax has a check of its own
    expect_array(
        shares, softmax(logits(weights, images)), mistakes=mistakes(weights, images), rtol=1e-3, atol=1e-5
    )  # fmt: skip
    if not np.allclose(part(found, "training", np.ndarray), outputs, rtol=1e-3, atol=1e-4):
        raise CheckFailure(
            "the model gives other numbers while it is trained\nlikely cause: dropout or noise, which was not asked "
            "for\nhint: five kinds of layers are enough: Reshape, Conv2D, MaxPooling2D, Flatten, Dense"
        )


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_output")
def test_softmax(submission, rng, seen):
    """the ten numbers are probabilities, which add up to 1"""
    *_, found = look(submission, rng, seen)
    outputs = np.asarray(found["outputs"], dtype=np.float64)
    if not is_softmax(outputs):
        sigmoid = bool(((outputs > 0) & (outputs < 1)).all())
        cause = "a sigmoid for each class stands in the place of the softmax" if sigmoid else "the softmax is missing"
        raise CheckFailure(
            f"expected rows that add up to 1, got sums from {outputs.sum(1).min():.3g} to {outputs.sum(1).max():.3g}\n"
            f'likely cause: {cause}\nhint: the last layer is Dense(10, activation="softmax")'
        )


def judged(submission, rng, seen):
    """A report on the compiled model, with labels of which it gets about two thirds right."""
    if "judged" not in seen:
        seed, images, first = look(submission, rng, seen)
        outputs = finite_rows(first.get("outputs"), COUNT_SEEN, 10, "ten numbers for each image")
        right = rng.uniform(size=COUNT_SEEN) < 0.65
        labels = np.where(right, outputs.argmax(1), rng.integers(0, 10, size=COUNT_SEEN)).astype(np.int64)
        seen["judged"] = labels, ask(submission, JUDGE, seed, images, labels)
    labels, found = seen["judged"]
    expect_compiled(found)
    if part(found, "fault", str):
        raise CheckFailure(
            f"the model cannot be evaluated on labels that are whole numbers from 0 to 9{_why_fault(found)}"
        )
    return labels, finite_rows(found.get("outputs"), COUNT_SEEN, 10, "ten numbers for each image"), found


def expect_compiled(found):
    if not part(found, "compiled", int):
        raise CheckFailure(
            "the model is not compiled, so that it knows neither loss nor optimizer\nlikely cause: compile is not "
            "called\nhint: model.compile(optimizer=..., loss=..., metrics=...) before the return"
        )


def _why_fault(found):
    text = part(found, "fault", str)
    if "categorical_crossentropy" in text or "`target`" in text or "rank" in text:
        return (
            "\nlikely cause: the loss wants one-hot labels: categorical_crossentropy\nhint: "
            "sparse_categorical_crossentropy takes whole numbers"
        )
    if "ncompatible shapes" in text or "must be equal" in text or "broadcast" in text:
        return (
            "\nlikely cause: the loss compares ten numbers with ten: mean squared error, or another one that is not "
            "made for classes\nhint: sparse_categorical_crossentropy takes whole numbers as labels"
        )
    return '\nlikely cause: the loss is missing, or is none\nhint: loss="sparse_categorical_crossentropy"'


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_output")
def test_loss(submission, rng, seen):
    """the loss is the cross-entropy of whole-number labels"""
    labels, outputs, found = judged(submission, rng, seen)
    rows, softened = np.arange(len(labels)), is_softmax(outputs)
    shares = outputs if softened else softmax(outputs)
    one_hot = np.eye(10)[labels]

    def entropy(p):
        return float(-np.log(np.clip(p[rows, labels], 1e-7, 1)).mean())

    wrong = [
        Mistake(
            "the loss takes the probabilities for logits, and applies a softmax once more (from_logits=True)",
            lambda: entropy(softmax(outputs)), "the network's last layer is the softmax already",
        ),
        Mistake(
            "the loss takes logits for probabilities",
            lambda: entropy(np.clip(outputs, 1e-7, 1 - 1e-7)),
            "the softmax is missing from the last layer; the loss waits for probabilities",
        ),
        Mistake(
            "the loss takes logits for probabilities",
            lambda: entropy(np.clip(outputs / outputs.sum(1, keepdims=True), 1e-7, 1 - 1e-7)),
            "the softmax is missing from the last layer; the loss waits for probabilities",
        ),
        Mistake(
            "the loss is the mean squared error", lambda: float(np.mean((labels[:, None] - outputs) ** 2)),
            "a label of 7 is not more than one of 2: it names a class",
        ),
        Mistake(
            "the loss is the mean squared error", lambda: float(np.mean((one_hot - outputs) ** 2)),
            "cross-entropy asks for the probability of the right class",
        ),
    ]  # fmt: skip
    value = part(found, "numbers", dict).get("loss")
    if not isinstance(value, float):
        raise CheckFailure('the model has no loss\nhint: compile(loss="sparse_categorical_crossentropy")')
    if not softened and np.isclose(value, entropy(np.clip(outputs, 1e-7, 1 - 1e-7)), rtol=1e-3):
        expect_number(value, entropy(shares), mistakes=wrong[1:])
    expect_number(value, entropy(shares), mistakes=wrong, rtol=1e-3, atol=1e-4)


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_loss")
def test_metric(submission, rng, seen):
    """the accuracy is reported, too"""
    labels, outputs, found = judged(submission, rng, seen)
    right = float((outputs.argmax(1) == labels).mean())
    others = {name: value for name, value in part(found, "numbers", dict).items() if name != "loss"}
    if not any(isinstance(value, float) and abs(value - right) < 1e-4 for value in others.values()):
        told = ", ".join(sorted(map(str, others))[:5]) or "nothing"
        raise CheckFailure(
            f"expected the accuracy beside the loss, got {told}\nlikely cause: compile is told of no metric, or of "
            'another one\nhint: metrics=["accuracy"]'
        )


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_output")
def test_optimizer(submission, rng):
    """three steps of the optimizer are three steps of Adam, learning rate 0.001"""
    seed = int(rng.integers(1 << 30))
    found = ask(submission, STEP, seed, draw(rng, 2), 3)
    expect_compiled(found)
    before, after = arrays(found, "before"), arrays(found, "after")
    if part(found, "steps", int):
        raise CheckFailure(
            "the optimizer has taken steps already\nlikely cause: the model is trained inside of build_model\n"
            "hint: return it untrained: fit comes later"
        )
    if not before:
        raise CheckFailure(
            "no weight changes in a step\nlikely cause: a layer is frozen, and in fact all are\n"
            "hint: leave trainable as it is"
        )
    if [array.shape for array in before] != [array.shape for array in after]:
        raise CheckFailure("the weights have other shapes after a step")
    draws = [np.random.default_rng([seed, number]) for number in range(3)]
    drawn = probe(GRADIENTS, "drawn")
    gradients = [[drawn(source, array.shape) for array in before] for source in draws]
    start = np.concatenate([array.ravel().astype(np.float64) for array in before])
    got = np.concatenate([array.ravel().astype(np.float64) for array in after]) - start
    kinds = keras.optimizers

    def steps(optimizer):
        return lambda: (after_steps(optimizer, before, gradients) - start) * 1000

    others = {
        "SGD": kinds.SGD(), "SGD with momentum": kinds.SGD(0.01, momentum=0.9), "RMSprop": kinds.RMSprop(),
        "Adagrad": kinds.Adagrad(), "Adadelta": kinds.Adadelta(), "Nadam": kinds.Nadam(), "Adamax": kinds.Adamax(),
        "Ftrl": kinds.Ftrl(),
    }  # fmt: skip
    wrong = [
        Mistake(f"the optimizer is {name}", steps(optimizer), 'compile(optimizer="adam", ...)')
        for name, optimizer in others.items()
    ]
    wrong += [
        Mistake(f"the learning rate of Adam is {rate:g} instead of 0.001",
                lambda rate=rate: (adam(before, gradients, rate) - start) * 1000, "0.001 is what Adam has by itself")
        for rate in (0.01, 0.1, 1e-4, 0.002, 0.005, 0.0005, 0.05, 0.02, 1.0)
    ]  # fmt: skip
    expect_array(got * 1000, (adam(before, gradients) - start) * 1000, mistakes=wrong, rtol=2e-2, atol=2e-2)


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_computes", "test_softmax", "test_loss", "test_optimizer")
def test_learns(submission, rng):
    """a short training on a few handwritten digits: it reads digits that it has not seen"""
    images, labels, held_out, answers = _standins.digits()
    chosen = rng.permutation(len(images))[:600]
    found = ask(
        submission, LEARN, int(rng.integers(1 << 30)), images[chosen] / np.float32(255), labels[chosen],
        held_out / np.float32(255), 4,
    )  # fmt: skip
    outputs = finite_rows(found.get("outputs"), len(held_out), 10, "ten probabilities for each image")
    share = float((outputs.argmax(1) == answers).mean())
    if share < BAR:
        raise CheckFailure(
            f"expected at least {BAR:.0%} of the digits to be read, got {share:.0%}\n"
            "likely cause: the weights do not start as Keras' layers start\nhint: all weights 0, or far too large, and "
            "nothing can be learned: leave kernel_initializer out"
        )
