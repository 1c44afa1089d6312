"""What a model's answers to images come to, and the ways of getting `evaluate_model` wrong."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from autograder.grading import Mistake
from grader_tests.lab05_mnist_keras.network import softmax


@dataclass(frozen=True, slots=True)
class Case:
    """A dense layer with softmax, images and labels: all that there is to evaluate.

    Attributes:
        kernel, bias: (784, 10) and (10,).
        images: uint8 (n, 28, 28). labels: (n,).
    """

    kernel: np.ndarray
    bias: np.ndarray
    images: np.ndarray
    labels: np.ndarray

    def shares(self, pixels: np.ndarray | None = None) -> np.ndarray:
        """The model's probabilities (n, 10), for its images scaled to 0-1, or for other pixels."""
        x = self.images / 255 if pixels is None else pixels
        return softmax(x.reshape(len(x), -1).astype(np.float64) @ self.kernel + self.bias)

    def accuracy(self, shares: np.ndarray) -> float:
        return float((shares.argmax(1) == self.labels[: len(shares)]).mean())

    def loss(self, shares: np.ndarray) -> float:
        picked = shares[np.arange(len(shares)), self.labels[: len(shares)]]
        return float(-np.log(np.clip(picked, 1e-7, 1)).mean())


def draw(rng: np.random.Generator, count: int) -> Case:
    """A model that gets some images right, sure of none; pixels up to 200."""
    images = rng.integers(0, 201, size=(count, 28, 28)).astype(np.uint8)
    kernel = (rng.normal(size=(784, 10)) * 0.25).astype(np.float32)
    case = Case(kernel, (rng.normal(size=10) * 2.5).astype(np.float32), images, np.zeros(count, np.int64))
    # Each image's label is its best class, its second best, or any: neither all nor none are right.
    order = np.argsort(-case.shares(), axis=1)
    places = rng.choice([0, 0, 0, 1, 2, 5], size=count)
    places[:4] = [0, 0, 1, 3][: len(places[:4])]
    labels = order[np.arange(count), places]
    return Case(case.kernel, case.bias, images, labels.astype(np.int64))


_SCALE = "255 is full ink in the data, and 1 is in the network: what was it trained on?"


def _pixels(case: Case) -> dict[str, tuple[np.ndarray, str]]:
    """Likely cause -> wrong pixels, and a hint."""
    x = case.images.astype(np.float64)
    own = "nothing may be fitted to the images that are tested: divide by 255"
    return {
        "the pixels are not scaled to 0-1": (x, _SCALE),
        "the pixels are divided by 255 twice": (x / 255 / 255, "one of the two is enough"),
        "the pixels are divided by the largest of these images": (x / x.max(), own),
        "the pixels are standardised with mean and deviation of the test images": ((x - x.mean()) / x.std(), own),
        "mean of the test images is subtracted": (x / 255 - (x / 255).mean(), own),
        "the pixels are scaled to -1 to 1": (x / 127.5 - 1, _SCALE),
        "ink and paper are swapped": (1 - x / 255, "255 is ink"),
        "dividing whole numbers by // leaves 0 of nearly every pixel": (x // 255, "images / 255"),
    }  # fmt: skip


def wrong_pixels(case: Case, predicted: object, loss: object) -> tuple[str, str, np.ndarray] | None:
    """Likely cause, hint and probabilities, if these predictions are right but for the pixels that went in."""
    if not isinstance(predicted, np.ndarray) or np.array_equal(predicted, case.shares().argmax(1)):
        return None
    found = []
    for cause, (pixels, hint) in _pixels(case).items():
        shares = case.shares(pixels)
        if np.array_equal(predicted, shares.argmax(1)):
            found.append((cause, hint, shares))
    number = float(loss) if isinstance(loss, (float, np.floating)) and np.isfinite(loss) else 0.0
    return min(found, key=lambda other: abs(case.loss(other[2]) - number), default=None)


def accuracy_mistakes(case: Case, shares: np.ndarray) -> list[Mistake]:
    """Other numbers than the share of right answers."""
    right = case.accuracy(shares)
    return [
        Mistake("it is in percent", lambda: 100 * right, "a share is from 0 to 1"),
        Mistake("it is the share of mistakes", lambda: 1 - right, "== and not !="),
        Mistake("the right answers are counted, and not divided", lambda: right * len(shares), "np.mean"),
        Mistake("it is the loss", lambda: case.loss(shares), "evaluate gives the loss first"),
        Mistake("only the first 32 images count", lambda: case.accuracy(shares[:32]), "all batches, all images"),
        Mistake("only the first 128 images count", lambda: case.accuracy(shares[:128]), "all batches, all images"),
        Mistake("it is the mean probability of the right class",
                lambda: float(shares[np.arange(len(shares)), case.labels].mean()), "count the right answers"),
        Mistake("it is the mean of the largest probabilities", lambda: float(shares.max(1).mean()),
                "count the right answers"),
    ]  # fmt: skip


def loss_mistakes(case: Case, shares: np.ndarray) -> list[Mistake]:
    """Other numbers than the mean cross-entropy."""
    picked = np.clip(shares[np.arange(len(shares)), case.labels], 1e-7, 1)
    one_hot = np.eye(10)[case.labels]
    return [
        Mistake("it is the sum over all images", lambda: float(-np.log(picked).sum()), "the mean"),
        Mistake("its sign is the other one", lambda: float(np.log(picked).mean()), "log of a probability is below 0"),
        Mistake("it is the mean over all ten classes as well", lambda: float(-np.log(picked).mean() / 10),
                "only the right class has a part in the sum: take the mean over the images"),
        Mistake("the logarithm is to base 10", lambda: float(-np.log10(picked).mean()), "np.log"),
        Mistake("the logarithm is to base 2", lambda: float(-np.log2(picked).mean()), "np.log"),
        Mistake("the softmax is applied twice", lambda: case.loss(softmax(shares)), "the model's last layer is one"),
        Mistake("it is the logarithm of the mean probability", lambda: float(-np.log(picked.mean())),
                "first the logarithm, then the mean"),
        Mistake("it is the largest probability that is looked at, and not that of the label",
                lambda: float(-np.log(shares.max(1)).mean()), "shares[range(n), labels]"),
        Mistake("it is the mean squared error", lambda: float(np.mean((one_hot - shares) ** 2)), "-log p"),
        Mistake("it is the accuracy", lambda: case.accuracy(shares), "evaluate gives the loss first"),
        Mistake("only the first 32 images count", lambda: case.loss(shares[:32]), "all batches, all images"),
        Mistake("only the first 128 images count", lambda: case.loss(shares[:128]), "all batches, all images"),
    ]  # fmt: skip


def predicted_mistakes(case: Case, shares: np.ndarray) -> list[Mistake]:
    """Other arrays than the classes that the model says."""
    return [
        Mistake("these are the probabilities", lambda: shares, "argmax(axis=1) gives the class of each row"),
        Mistake("the argmax goes down the images", lambda: shares.argmax(0), "axis=1: one class for each image"),
        Mistake("the argmax counts through the whole array", lambda: shares.argmax(), "axis=1"),
        Mistake("these are the probabilities of the classes that it says", lambda: shares.max(1), "argmax, not max"),
        Mistake("these are the labels", lambda: case.labels, "what does the model say?"),
        Mistake("these are right and wrong", lambda: (shares.argmax(1) == case.labels).astype(int),
                "the class itself"),
        Mistake("these are right and wrong", lambda: shares.argmax(1) == case.labels, "the class itself"),
        Mistake("these are one-hot", lambda: np.eye(10)[shares.argmax(1)], "one whole number for each image"),
        Mistake("the classes stand in a column", lambda: shares.argmax(1)[:, None], "one axis: (n,)"),
        Mistake("only the first 32 images count", lambda: shares[:32].argmax(1), "all batches, all images"),
    ]  # fmt: skip
