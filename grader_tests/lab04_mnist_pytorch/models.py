"""What is checked of every model of this lab, and the known ways of getting one wrong."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from autograder.channel import Submission
from autograder.errors import CheckFailure, StudentException
from autograder.grading import Mistake, expect_array
from course.datasets import _standins
from grader_tests.references import torch
from grader_tests.torch_models import LOOK, Net, data, facts, in_words, numbers, same_shapes

FC = Net((), (512, 256, 128, 10))
LENET = Net((6, 16), (120, 84, 10))
CNN = Net((16, 32, 64), (128, 10))

LEARNT = 0.5
"""Share of digits that have to be right after training: a model that guesses has 0.1, and right ones have 0.79 or more
after these four epochs, for all seeds that were tried."""


def draw(rng: np.random.Generator, count: int = 5) -> np.ndarray:
    """Images (n, 1, 28, 28), float32, whose pixels are not alike anywhere."""
    return rng.random(size=(count, 1, 28, 28)).astype(np.float32)


def look(submission: Submission, name: str, args: tuple[Any, ...], seed: int, images: np.ndarray) -> dict[str, Any]:
    """Shapes and logits, where the shapes are lists of whole numbers.

    Raises:
        CheckFailure: the report is of another form.
    """
    report = facts(submission, name, LOOK, "look", args, seed, images)
    for key in ("shapes", "unused"):
        shapes = report.get(key)
        if not isinstance(shapes, list) or not all(
            isinstance(shape, list) and all(type(side) is int and 0 <= side < 10**9 for side in shape)
            for shape in shapes
        ):
            raise CheckFailure("the answer could not be read: something in your notebook changed how Python works")
    return report


def expect_parameters(
    submission: Submission,
    name: str,
    args: tuple[Any, ...],
    net: Net,
    rng: np.random.Generator,
    causes: dict[str, int],
) -> None:
    """The model has the layers of the reference, and all of their numbers can be learned.

    Args:
        causes: likely cause -> the number of parameters that gives it away.
    """
    report = look(submission, name, args, 1, draw(rng, 2))
    found, unused = report["shapes"], report["unused"]
    expected = net.shapes()
    count = sum(int(np.prod(shape, dtype=object)) for shape in [*found, *unused])
    right = net.count()
    if unused:
        raise CheckFailure(
            f"some parameters are never used: {in_words(unused)}\n"
            "likely cause: a layer is made in __init__, and not called in forward\n"
            "hint: go through forward from the images to the logits: is every layer on the way?"
        )
    if count != right:
        cause = next((f"\nlikely cause: {why}" for why, wrong in causes.items() if wrong == count), "")
        raise CheckFailure(
            f"expected {right:,} parameters, got {count:,}\n"
            f"weights and biases, in the order of their use: {in_words(found)}{cause}"
            + ("" if cause else "\nhint: compare with the table of layers, row by row")
        )
    if not same_shapes(found, expected):
        raise CheckFailure(
            f"the number of parameters is right, but not how they are shared out\nexpected {in_words(expected)}\n"
            f"got {in_words(found)}\nhint: in which order does forward call the layers?"
        )
    if report.get("frozen"):
        raise CheckFailure(
            "some parameters would not be trained\nlikely cause: requires_grad is switched off\n"
            "hint: leave it as it is: layers are made to be trained"
        )
    if report.get("dtype") != "float32":
        raise CheckFailure(
            "expected weights of float32, got another dtype\nlikely cause: .double(), .half() or dtype=...\n"
            "hint: leave weights and images at PyTorch's default, float32"
        )
    if not isinstance(report.get("logits"), np.ndarray) or report.get("number") is not True:
        nothing = report.get("logits") is None
        raise CheckFailure(
            f"expected a tensor of logits, (n, 10), got {'None' if nothing else 'something else'}\n"
            + (
                "likely cause: forward has no return statement"
                if nothing
                else "hint: forward returns one tensor: no list, no tuple, no array"
            )
        )


def wrong_ways(net: Net, weights: list[np.ndarray], images: np.ndarray) -> list[Mistake]:
    """Models with the right layers that are put together in a wrong way."""
    functional = torch.nn.functional
    many = len(net.convolutions)
    hidden = many + len(net.dense) - 1

    def mistake(cause: str, hint: str, **options: Any) -> Mistake:
        return Mistake(cause, lambda: net.logits(weights, images, **options), hint)

    logits = "logits are raw numbers, of any sign and size: nothing is done to them"
    for_loss = "CrossEntropyLoss takes the softmax itself: give it raw logits"
    found = [
        mistake("softmax is in the model, before the cross-entropy", for_loss, last=lambda z: torch.softmax(z, 1)),
        mistake(
            "softmax is in the model, and over the images instead of the classes",
            for_loss,
            last=lambda z: torch.softmax(z, 0),
        ),
        mistake("log_softmax is in the model", for_loss, last=lambda z: torch.log_softmax(z, 1)),
        mistake("ReLU on the logits", logits, last=torch.relu),
        mistake("a sigmoid on the logits", logits, last=torch.sigmoid),
        mistake("a tanh on the logits", logits, last=torch.tanh),
        mistake("the model gives classes instead of logits", "leave argmax to those who want to know the class",
                last=lambda z: z.argmax(1)),
        mistake("there is no ReLU at all", "without activations, all layers together are a single linear one",
                activation=lambda z: z),
        *(
            mistake(f"the ReLU after layer {number + 1} is missing", "count: which layers have one?",
                    skipped=frozenset([number]))
            for number in range(hidden)
        ),
        mistake("sigmoid instead of ReLU", "the layers of this model have ReLU", activation=torch.sigmoid),
        mistake("tanh instead of ReLU", "the layers of this model have ReLU", activation=torch.tanh),
        mistake("leaky ReLU instead of ReLU", "the layers of this model have ReLU", activation=functional.leaky_relu),
        mistake("GELU instead of ReLU", "the layers of this model have ReLU", activation=functional.gelu),
        mistake("ELU instead of ReLU", "the layers of this model have ReLU", activation=functional.elu),
        mistake("softmax instead of ReLU", "the layers of this model have ReLU",
                activation=lambda z: torch.softmax(z, 1)),
        mistake("the images are divided by 255 once more", "they come with values from 0 to 1",
                before=lambda x: x / 255),
        mistake("the images are normalised in the model", "the model takes the images as they come",
                before=lambda x: (x - 0.5) / 0.5),
        mistake("the images are normalised in the model", "the model takes the images as they come",
                before=lambda x: (x - 0.1307) / 0.3081),
    ]  # fmt: skip
    turned = "flatten takes (n, channels, y, x) as it comes, the last axis fastest: x.flatten(1)"
    if many:
        found += [
            mistake("flatten in the wrong order: the channels are moved last", turned, order=(0, 2, 3, 1)),
            mistake("flatten in the wrong order: the channels stand between y and x", turned, order=(0, 2, 1, 3)),
            mistake("flatten in the wrong order: x and y are exchanged", turned, order=(0, 1, 3, 2)),
            mistake("flatten in the wrong order: the axes are reversed", turned, order=(0, 3, 2, 1)),
            mistake("average pooling instead of max pooling", "nn.MaxPool2d(2) keeps the largest of four",
                    pool=lambda z: functional.avg_pool2d(z, 2)),
            mistake("every second pixel is kept instead of the largest of four", "nn.MaxPool2d(2)",
                    pool=lambda z: z[..., ::2, ::2]),
            mistake("the ReLUs after the convolutions are missing", "each convolution is followed by one",
                    skipped=frozenset(range(many))),
            mistake("the ReLUs after the dense layers are missing", "all of them but the last have one",
                    skipped=frozenset(range(many, hidden))),
        ]  # fmt: skip
    else:
        found.append(mistake("flatten in the wrong order: x and y are exchanged", turned, order=(0, 1, 3, 2)))
    return found


def expect_logits(submission: Submission, name: str, args: tuple[Any, ...], net: Net, rng: np.random.Generator) -> None:
    """With the same weights, the model says what the reference says."""
    images, seed = draw(rng), int(rng.integers(1 << 30))
    report = look(submission, name, args, seed, images)
    if not same_shapes(report["shapes"], net.shapes()):
        raise CheckFailure("the parameters are not the same as a moment ago\nhint: is something in the model random?")
    weights = numbers(seed, net.shapes(), report["shapes"])
    logits = data(report, "logits")
    if logits.size and not np.isfinite(logits.astype(float)).all():
        broken = int(logits.size - np.count_nonzero(np.isfinite(logits.astype(float))))
        raise CheckFailure(
            f"expected finite logits, but {broken} of {logits.size} are NaN or infinite\n"
            "likely cause: a division by zero, or the logarithm or the root of a number that is not above zero\n"
            "hint: forward calls layers, ReLU, pooling and flatten, and nothing else"
        )
    expect_array(logits, net.logits(weights, images), mistakes=wrong_ways(net, weights, images), rtol=1e-3, atol=2e-4)


_CAUSE = "\nlikely cause: "
CUT = (
    f"{_CAUSE}.detach(), .data, .item(), NumPy or torch.no_grad() in forward\n"
    "hint: forward works on tensors from beginning to end; switching gradients off is for those who call it"
)
START = (
    f"{_CAUSE}the weights do not start as PyTorch's layers start\n"
    "hint: all weights 0, or far too large, and nothing can be learned: leave them as nn.Linear makes them"
)


def expect_any_batch(submission: Submission, name: str, args: tuple[Any, ...], rng: np.random.Generator) -> None:
    """One image alone gives the logits that it gives among others."""
    images = draw(rng, 7)
    try:
        report = facts(submission, name, LOOK, "batches", args, int(rng.integers(1 << 30)), images)
    except StudentException as error:  # with two images it ran
        raise StudentException(
            f"{str(error).partition(_CAUSE)[0]}\nthis was with one image, or with {len(images)}; two are no problem\n"
            f"{_CAUSE[1:]}squeeze takes away the axis of the images if there is only one, or the number of images is "
            "written into forward\nhint: x.flatten(1) keeps the first axis, however long it is; leave squeeze out",
            type_name=error.type_name,
            text=error.text,
        ) from error
    one, whole = data(report, "one"), data(report, "all")
    if one.shape != (1, *whole.shape[1:]):
        raise CheckFailure(
            f"expected logits of shape (1, 10) for one image, got {one.shape}\n"
            "likely cause: squeeze, or a view with fixed numbers, takes away the axis of the images\n"
            "hint: x.flatten(1) keeps the first axis, however long it is"
        )
    if len(whole) != len(images):
        raise CheckFailure(f"expected logits for {len(images)} images, got {len(whole)}")
    if not np.allclose(one[0], whole[0], rtol=1e-3, atol=1e-4, equal_nan=True):
        raise CheckFailure(
            "an image gets other logits when it is alone than among others\n"
            "likely cause: softmax or a normalisation over the images of a batch, or something random\n"
            "hint: every image is a case of its own"
        )


def expect_modes(submission: Submission, name: str, args: tuple[Any, ...], rng: np.random.Generator) -> None:
    """The model is the same in training mode, and gradients reach all of its parameters."""
    report = facts(submission, name, LOOK, "modes", args, int(rng.integers(1 << 30)), draw(rng, 4))
    calm, busy = data(report, "eval"), data(report, "train")
    if report.get("graph") is not True or report.get("without") != 0:
        raise CheckFailure(f"no gradients reach the parameters, so that the model cannot learn{CUT}")
    if calm.shape != busy.shape or not np.allclose(calm, busy, rtol=1e-3, atol=1e-4, equal_nan=True):
        raise CheckFailure(
            "in training mode, the same images get other logits than in evaluation mode\n"
            "likely cause: Dropout or BatchNorm, which are not in the table of layers\n"
            "hint: a good idea for a model of your own, but this one goes without"
        )


@cache
def digits() -> tuple[np.ndarray, np.ndarray]:
    """All 1,797 digits of scikit-learn: images (n, 1, 28, 28), float32 from 0 to 1, and labels."""
    train, labels, test, test_labels = _standins.digits()
    images = np.concatenate([train, test]).astype(np.float32)[:, None] / np.float32(255)
    return images, np.concatenate([labels, test_labels])


def expect_learns(submission: Submission, name: str, args: tuple[Any, ...], rng: np.random.Generator) -> None:
    """Trained by the grader on a thousand digits, the model knows most of the others."""
    images, labels = digits()
    order = rng.permutation(len(images))
    train, test = order[:1000], order[1000:1500]
    share, why = 0.0, START
    for _ in range(3):  # once in a hundred times a right model starts where it finds nothing
        seed = int(rng.integers(1 << 30))
        report = facts(submission, name, LOOK, "learn", args, seed, images[train], labels[train], images[test], 4)
        said = data(report, "said")
        if said.shape != (len(test),):
            raise CheckFailure(f"expected one class for each of {len(test)} images, got shape {said.shape}")
        share = max(share, float(np.mean(said == labels[test])))
        if share >= LEARNT:
            return
        without = report.get("without")
        why = CUT if isinstance(without, int) and without else START
    raise CheckFailure(
        f"after four short epochs on 1,000 digits, {share:.0%} of 500 others are right; expected {LEARNT:.0%} or "
        f"more{why}"
    )
