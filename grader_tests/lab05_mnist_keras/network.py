"""The network of `build_model`, computed by PyTorch in double precision, and the ways of getting it wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from autograder.grading import Mistake
from grader_tests.references import keras, torch

Shape = tuple[int, ...]

SHAPES: tuple[Shape, ...] = ((3, 3, 1, 32), (32,), (3, 3, 32, 16), (16,), (784, 10), (10,))
"""Kernels and biases in the order of their use. No two are alike, so each is known by its shape."""

SIDES = {
    400: "both convolutions are 'valid', and take a row or column from each side of the image",
    576: "one convolution is 'valid', and takes a row or column from each side of the image",
    12544: "there is no pooling",
    3136: "a pooling layer is missing",
    144: "there is a pooling layer too many, or one of 3 x 3",
    16: "the feature maps are averaged or reduced to one number each, and not flattened",
    1568: "the second convolution is missing, or has 32 filters instead of 16",
    6272: "the second convolution is missing",
    256: "the pooling windows are too large",
    64: "the pooling windows are too large",
    25088: "the convolutions' results are not pooled",
    784 * 2: "the second convolution has 32 filters instead of 16",
}
"""Inputs of the dense layer -> what makes them so many."""


def softmax(z: np.ndarray) -> np.ndarray:
    raised = np.exp(z - z.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True))


def by_shape(weights: Sequence[np.ndarray]) -> list[np.ndarray] | None:
    """The weights in the order of their use; None if they have other shapes."""
    found = {array.shape: array for array in weights}
    if len(weights) != len(SHAPES) or set(found) != set(SHAPES):
        return None
    return [found[shape] for shape in SHAPES]


def logits(
    weights: Sequence[np.ndarray],
    images: np.ndarray,
    *,
    relu: tuple[bool, bool] = (True, True),
    activation: Callable[[Any], Any] = torch.relu,
    pool: Callable[[Any], Any] = lambda z: torch.nn.functional.max_pool2d(z, 2),
    scale: float = 1.0,
) -> np.ndarray:
    """(n, 28, 28) -> (n, 10), in double precision.

    Args:
        relu: whether each convolution has its activation. The other options, too, are ways of getting it wrong.
    """
    layers = [torch.from_numpy(np.asarray(array, dtype=np.float64)) for array in weights]
    x = scale * torch.from_numpy(np.asarray(images, dtype=np.float64))[:, None]
    for (kernel, bias), active in zip((layers[:2], layers[2:4]), relu, strict=True):
        x = torch.nn.functional.conv2d(x, kernel.permute(3, 2, 0, 1), bias, padding=1)
        x = pool(activation(x) if active else x)
    result: np.ndarray = (x.permute(0, 2, 3, 1).flatten(1) @ layers[4] + layers[5]).numpy()
    return result


def mistakes(weights: Sequence[np.ndarray], images: np.ndarray) -> list[Mistake]:
    """What comes out, after a softmax, of networks that have the right weights in the right shapes."""

    def wrong(
        cause: str, hint: str, after: Callable[[np.ndarray], np.ndarray] = lambda z: z, **options: Any
    ) -> Mistake:
        return Mistake(cause, lambda: softmax(after(logits(weights, images, **options))), hint)

    def average(z: Any) -> Any:
        return torch.nn.functional.avg_pool2d(z, 2)

    relu_hint = 'layers.Conv2D(..., activation="relu")'
    return [
        wrong("the convolutions have no activation", relu_hint, relu=(False, False)),
        wrong("the first convolution has no activation", relu_hint, relu=(False, True)),
        wrong("the second convolution has no activation", relu_hint, relu=(True, False)),
        wrong("average pooling instead of max pooling", "layers.MaxPooling2D()", pool=average),
        wrong("the softmax is applied twice", "once, by the last layer", after=softmax),
        wrong("the dense layer has a ReLU before the softmax, or instead of it",
              'the last layer has activation="softmax" and no other', after=lambda z: np.maximum(z, 0)),
        wrong("the convolutions have another activation: sigmoid", relu_hint, activation=torch.sigmoid),
        wrong("the convolutions have another activation: tanh", relu_hint, activation=torch.tanh),
        wrong("the convolutions have another activation: softmax", relu_hint,
              activation=lambda z: torch.softmax(z, dim=1)),
        wrong("the convolutions have another activation: GELU, SiLU or the like", relu_hint,
              activation=torch.nn.functional.silu),
        wrong("the convolutions have another activation: GELU, SiLU or the like", relu_hint,
              activation=torch.nn.functional.gelu),
        wrong("the pixels are scaled once more inside the model", "the images come as 0 to 1 already", scale=1 / 255),
        Mistake("the pixels are cut to whole numbers inside the model",
                lambda: softmax(logits(weights, np.floor(images))), "leave them as fractions"),
        Mistake("the last activation is a sigmoid for each class, and no softmax over all",
                lambda: softmax(1 / (1 + np.exp(-logits(weights, images)))), "the ten numbers belong together"),
    ]  # fmt: skip


def after_steps(optimizer: Any, weights: Sequence[np.ndarray], gradients: Sequence[Sequence[np.ndarray]]) -> np.ndarray:
    """All weights in a row after some steps of an optimizer of Keras' with given gradients."""
    variables = [keras.Variable(array) for array in weights]
    for gradient in gradients:
        optimizer.apply([keras.ops.convert_to_tensor(array) for array in gradient], variables)
    return flat([np.asarray(variable) for variable in variables])


def flat(arrays: Sequence[np.ndarray]) -> np.ndarray:
    return np.concatenate([np.asarray(array, dtype=np.float64).ravel() for array in arrays])


def adam(weights: Sequence[np.ndarray], gradients: Sequence[Sequence[np.ndarray]], rate: float = 1e-3) -> np.ndarray:
    """All weights in a row after some steps of Adam, written out: Kingma and Ba, 2015."""
    w, m, v = flat(weights), 0.0, 0.0
    for step, gradient in enumerate(gradients, start=1):
        g = flat(gradient)
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
        w = w - rate * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)
    return w
