"""Graders of `build_vgg16`: any Keras model that computes what `keras.applications.VGG16` computes.

Shapes are looked at without making any weights; outputs are compared with weights that are lent (see `inside`).
"""

from collections import Counter
from math import prod

import numpy as np
import pytest

from autograder.channel import type_name
from autograder.errors import CheckFailure, StudentException
from autograder.grading import Mistake, expect_array
from grader_tests.lab07_vgg16_filters import network

pytestmark = pytest.mark.seconds(40)

TASK = "build_vgg16"


@pytest.fixture(scope="module")
def seen():
    """What the model is and what it made of two images, for the checks that look at the same: it takes a second."""
    return {}


def look(submission, seen, *args):
    """The model's shapes.

    Raises:
        CheckFailure: the function gives no Keras model, or one that it has not built itself.
    """
    if args not in seen:
        seen[args] = _described(submission, *args)
    return seen[args]


def _described(submission, *args):
    try:
        found = submission.call_through(network.probe("describe"), TASK, *args)
    except StudentException as error:
        raise _explained(error) from error
    if not isinstance(found, dict):
        raise CheckFailure("the answer could not be read: something in your notebook changed how Python works")
    if found.get("borrowed"):
        raise CheckFailure(
            "expected a network of your own\nlikely cause: it is made by keras.applications.VGG16, which is what yours "
            "is compared with\nhint: keras.Input, then layers one after the other, then keras.Model(image, x)"
        )
    if "other" in found:
        other = found["other"]
        because = "\nlikely cause: the function has no return statement" if other is None else ""
        hint = "\nhint: return the model: keras.Model(image, x)"
        raise CheckFailure(f"expected a Keras model, got {type_name(other)}{because}{hint}")
    return found


def _explained(error):
    """The student's exception, with what it means in this task."""
    text, cause, hint = str(error), "", ""
    if "negative dimension" in text.lower() or "negative output" in text.lower():
        cause = "the maps have shrunk to nothing: every valid convolution takes two rows and columns away"
        hint = 'padding="same"'
    elif "output size" in text.lower() and "Pooling" in text:
        cause = "the maps are too small for another pool: channels first (3 is taken for the height), or no padding"
        hint = 'keras.Input((224, 224, 3)), and padding="same" in every convolution'
    elif "rank" in text.lower() or "ndim" in text.lower():
        cause = "a layer gets the wrong number of axes: dense layers come after Flatten, convolutions before it"
    elif "data_format" in text or "channels_first" in text:
        cause = "channels first: images are (n, y, x, channels) here"
    elif "incompatible with the layer" in text or "incompatible shape" in text.lower():
        cause = "the model does not take images of 224 x 224 in colour, with their channels last"
        hint = "keras.Input((224, 224, 3))"
    because = f"\nlikely cause: {cause}" + (f"\nhint: {hint}" if hint else "") if cause else ""
    return StudentException(f"{error}{because}", type_name=error.type_name, text=error.text)


def weights(found):
    """The shapes of all weights, without axes of length 1."""
    return [tuple(n for n in shape if n != 1) for shape in found["weights"]]


def first_dense(found):
    """How many numbers go into the first dense layer; None if that does not show."""
    inputs = {prod(shape[:-1]) for shape in weights(found) if len(shape) in (2, 4) and shape[-1] == 4096}
    inputs |= {shape[1] for shape in weights(found) if len(shape) == 2 and shape[0] == 4096 and shape[1] > 4096}
    others = inputs - {4096, 1000}  # fc2, and the last layer where it is kept as (units, inputs)
    return others.pop() if len(others) == 1 else None


@pytest.mark.task(TASK, weight=1)
def test_output(submission, seen):
    """colour images of 224 x 224 go in, and a row of 1,000 numbers comes out for each"""
    found = look(submission, seen)
    if found["output"] != [2, 1000]:
        shape = found["output"]
        said = "no single array" if shape is None else f"({', '.join(str(n) if n < 10**6 else '…' for n in shape)})"
        cause = ""
        if shape is not None and len(shape) == 4:
            cause = "\nlikely cause: the top is missing: Flatten, and the three dense layers after it"
        elif shape == [2, 4096]:
            cause = "\nlikely cause: the last dense layer, with one unit for each class, is missing"
        elif shape is not None and len(shape) == 2:
            cause = "\nlikely cause: the last layer has another number of units than there are classes"
        raise CheckFailure(f"expected shape (2, 1000) for two images, got {said}{cause}")


_VALID = "the convolutions are valid: each of them takes two rows and columns away", 'padding="same"'
_AVERAGED = "the maps are averaged (global pooling) instead of flattened", "every number of the maps goes into fc1"


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_output")
def test_maps(submission, seen):
    """the maps are halved five times, from 224 x 224 to 7 x 7, and 25,088 numbers go into the first dense layer"""
    found = look(submission, seen)
    inputs, sizes = first_dense(found), _sizes(found)
    if inputs == 25_088:
        return
    if inputs is None:
        raise CheckFailure(
            "expected a dense layer with 4,096 units behind the maps\n"
            "hint: Flatten makes a row of 7 * 7 * 512 numbers of them"
        )
    valid = any(size not in (224, 112, 56, 28, 14, 7) for size in sizes)
    causes = {
        512 * 14 * 14: ("a pool is missing: there are five, one after each block", ""),
        512 * 3 * 3: ("a pool too many, or one with another stride: there are five of 2 x 2", ""),
        # 224 in valid convolutions: 220 110 106 53 47 23 17 8 2 1
        512: (_VALID if valid or not sizes else _AVERAGED),
        7 * 7 * 1024: ("the last block has 1,024 filters instead of 512", ""),
        7 * 7 * 256: ("the last block has 256 filters instead of 512", ""),
    }
    cause, hint = causes.get(inputs, ("", "print the shapes with model.summary(), and compare with the table"))
    shown = f"\nthe maps are {' '.join(map(str, sizes))} pixels high" if sizes else ""
    because = f"\nlikely cause: {cause}" if cause else ""
    raise CheckFailure(
        f"expected 25,088 numbers to go into the first dense layer, got {inputs:,}{shown}{because}"
        + (f"\nhint: {hint}" if hint else "")
    )


def _sizes(found):
    """The heights of the maps, where they change; paddings, which give back what a convolution takes, left out."""
    heights = [entry[1] for entry in found["maps"] if entry[0] not in ("ZeroPadding2D", "InputLayer")]
    return [height for before, height in zip([None, *heights], heights, strict=False) if height != before]


@pytest.mark.task(TASK, weight=3)
@pytest.mark.needs("test_output")
def test_weights(submission, seen):
    """thirteen convolutions and three dense layers, with 138,357,544 weights together"""
    found = look(submission, seen)
    got, wanted = Counter(map(_flat, weights(found))), Counter(map(_flat, network.EXPECTED))
    inputs = first_dense(found)
    if inputs is not None and inputs != 25_088:  # that is another check's
        got[(25_088 * 4096,)] += got.pop((inputs * 4096,), 0)
    if got == wanted:
        return
    total = sum(prod(shape) for shape in weights(found))
    raise CheckFailure(
        f"expected 138,357,544 weights in 16 layers, got {total:,} in {_layers(found)}{_what_is_wrong(weights(found))}"
    )


def _flat(shape):
    """A shape in which only the number of weights counts: layers of one's own may keep them in another order."""
    return (prod(shape),)


def _layers(found):
    return sum(1 for shape in weights(found) if len(shape) > 1)


def _what_is_wrong(shapes):
    right = Counter(shape for shape in network.EXPECTED if len(shape) == 4)
    convolutions = [shape for shape in shapes if len(shape) == 4]
    biases = [shape for shape in shapes if len(shape) == 1]
    cause, hint = "", "print model.summary(), and compare with the table, line by line"
    if any(shape[0] == 5 or (shape[0] == 7 and shape[2] != 512) for shape in convolutions):
        cause, hint = "kernels of another size than 3 x 3", "VGG-16 has no others"
    elif not biases:
        cause, hint = "the biases are missing", "use_bias=True is what Keras does by itself"
    elif convolutions and convolutions[0][2:3] != (3,) and convolutions[0][:2] == (3, 3):
        cause, hint = "the first convolution does not get three channels", "keras.Input((224, 224, 3))"
    elif len(biases) > 16 and len([shape for shape in shapes if len(shape) > 1]) <= 16:
        cause, hint = "layers with weights that VGG-16 does not have, such as batch normalisation", ""
    elif len(convolutions) > 13 or len(convolutions) < 13:
        cause, hint = f"there are {len(convolutions)} convolutions instead of 13", "two, two, three, three, three"
    elif (4096, 4096) not in shapes and Counter(convolutions) == right:
        cause, hint = "the second dense layer with 4,096 units is missing, or has another size", ""
    elif Counter(convolutions) != right:
        cause, hint = "the blocks have other numbers of filters", "64, 128, 256, 512, and once more 512"
    because = f"\nlikely cause: {cause}" if cause else ""
    return because + (f"\nhint: {hint}" if hint else "")


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_output")
def test_classes(submission, rng, seen):
    """as many units in the last layer as there are classes"""
    classes = int(rng.integers(3, 60))
    found = look(submission, seen, classes)
    if found["output"] != [2, classes]:
        cause = "classes is not used" if found["output"] == [2, 1000] else ""
        because = f"\nlikely cause: {cause}" if cause else ""
        raise CheckFailure(f"expected {classes} numbers for each image with classes={classes}{because}")


def _answers(submission, seed, *options):
    try:
        return submission.call_through(network.probe("run"), TASK, seed, *options)
    except StudentException as error:
        raise _explained(error) from error


def _seed(rng):
    return int(rng.integers(1 << 30))


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_maps", "test_weights")
def test_rests(submission, rng, seen):
    """dropout rests when the model is used: the same images give the same answer, twice"""
    seed = _seed(rng)
    first, again = _two(_answers(submission, seed, 2, "seeded", None, 2))
    seen.update(seed=seed, answers=first)
    if not np.allclose(first, again, rtol=1e-4, atol=1e-7):
        raise CheckFailure(
            "the same image gives two different answers\nlikely cause: dropout is left on: it drops units when the "
            "model is used, too\nhint: call the layer without training=True: Keras switches it on when it trains"
        )


def _two(found):
    if not isinstance(found, list) or len(found) != 2 or not all(isinstance(part, np.ndarray) for part in found):
        raise CheckFailure("the model's answer is no array of numbers\nhint: the last layer's output alone comes out")
    return found


@pytest.mark.task(TASK, weight=1)
@pytest.mark.needs("test_rests")
def test_probabilities(submission, seen):
    """what comes out are probabilities"""
    got = _rows(seen["answers"])
    if got.min() >= 0 and np.allclose(got.sum(-1), 1, atol=1e-3):
        return
    negative = got.min() < 0
    cause = "softmax is missing behind the last layer" if negative else "another activation than softmax at the end"
    raise CheckFailure(
        f"expected numbers from 0 to 1 with the sum 1 for each image, got numbers from {got.min():.3g} to "
        f'{got.max():.3g}\nlikely cause: {cause}\nhint: activation="softmax"'
    )


def _rows(got):
    if got.shape != (2, 1000):
        raise CheckFailure("the model's answer is no array of numbers\nhint: the last layer's output alone comes out")
    return got


@pytest.mark.task(TASK, weight=5)
@pytest.mark.needs("test_rests")
def test_outputs(submission, seen):
    """the same numbers as keras.applications.VGG16, if both have the same weights"""
    seed, got = seen["seed"], _rows(seen["answers"])
    if not np.allclose(got.sum(-1), 1, atol=1e-3):
        for other in (", logits", ", sigmoid"):  # another check's
            if _alike(got, network.answers(seed, other)):
                return
    known = (
        ("no relu in convolutions", "relu is missing in the convolutions", 'activation="relu" in every one of them'),
        ("no relu in dense layers", "relu is missing in the two hidden dense layers", 'activation="relu" in both'),
        ("no relu", "relu is missing", 'activation="relu" in every convolution and both hidden dense layers'),
        ("average", "the pools take the mean instead of the maximum", "MaxPooling2D"),
        ("pool first", "each block begins with its pool instead of ending with it", "image, convolutions, pool"),
        ("channels first", "the axes are moved before they are flattened, channels first", "Flatten alone will do"),
        ("transposed", "height and width are swapped before they are flattened", "Flatten alone will do"),
    )

    def mistakes():  # one by one, and only if they are needed: each of them is a second's work
        for name, cause, hint in known:
            yield Mistake(cause, lambda name=name: network.answers(seed, name), hint)
            if name.startswith("no relu"):
                yield Mistake(cause, lambda name=name: network.answers(seed, f"{name}, logits"), hint)

    expect_array(got, network.answers(seed), mistakes=mistakes(), rtol=2e-3, atol=1e-6)


def _alike(got, other):
    return np.allclose(got, other, rtol=2e-3, atol=1e-4)


@pytest.mark.task(TASK, weight=2)
@pytest.mark.needs("test_rests")
def test_dropout(submission, rng):
    """in training, half of the units of both hidden dense layers are dropped"""
    found = _answers(submission, _seed(rng), 1, "dropout", True)
    if not isinstance(found, list) or not isinstance(found[0], np.ndarray) or found[0].shape != (1, 1000):
        raise CheckFailure("the model's answer in training is no array of numbers")
    # Each class gives half of what the unit of its number in fc2 gives; what all of them share cannot be seen.
    got = found[0][0].astype(float)
    logits = got if got.min() < 0 or abs(got.sum() - 1) > 1e-3 else np.log(np.maximum(got, 1e-30))
    if got.min() == 0 or (got.max() <= 1 and abs(got.sum() - 1) > 1e-3 and got.min() >= 0.5):  # logits, or a sigmoid
        logits = got if got.max() > 1 else np.log(np.maximum(got, 1e-9) / np.maximum(1 - got, 1e-9))
    values = np.round(2 * (logits - logits.min()), 1)
    shares = {value: np.mean(values == value) for value in np.unique(values)}
    if set(shares) == {0.0, 2.0, 6.0} and abs(shares[0.0] - 0.5) < 0.08 and abs(shares[2.0] - 0.25) < 0.08:
        return
    known = {
        (0.0,): ("there is no dropout, or it is not on in training", "layers.Dropout(0.5) after each of them"),
        (0.0, 2.0): ("there is no dropout after the second hidden dense layer", "one after each of them"),
        (0.0, 4.0): ("there is no dropout after the first hidden dense layer", "one after each of them"),
        (0.0, 8.0): ("both dropouts stand behind the second hidden dense layer", "one after each of them"),
    }
    cause, hint = known.get(tuple(shares), ("dropout with another rate than one half", "layers.Dropout(0.5)"))
    raise CheckFailure(
        "expected half of the units of each hidden dense layer to be 0 in training\n"
        f"likely cause: {cause}\nhint: {hint}"
    )
