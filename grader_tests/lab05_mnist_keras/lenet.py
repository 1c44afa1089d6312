"""LeNet's weights for PyTorch, its logits, and the ways of moving the weights wrongly."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from autograder.grading import Mistake
from grader_tests.references import torch
from grader_tests.torch_models import Net

LENET = Net(convolutions=(6, 16), dense=(120, 84, 10))

NAMES = {
    "attributes": ("conv1", "conv2", "fc1", "fc2", "fc3"),
    "a Sequential": ("0", "3", "7", "9", "11"),
    "nested": ("features.0", "features.3", "classifier.1", "classifier.3", "classifier.5"),
    "odd": ("first.conv", "b", "dense_a", "z", "a"),
}
"""Names of the five layers, as state dicts have them."""


def draw(rng: np.random.Generator) -> list[np.ndarray]:
    """Weights and biases in the order of their use, of the size that trained ones have."""
    weights = []
    for shape in LENET.shapes():
        wide = float(np.prod(shape[1:])) if len(shape) > 1 else 30.0
        weights.append((rng.normal(size=shape) * (2 / wide) ** 0.5).astype(np.float32))
    return weights


def mistakes(weights: Sequence[np.ndarray], images: np.ndarray) -> list[Mistake]:
    """What comes out if the weights are moved, or the network is built, wrongly.

    Args:
        images: (n, 1, 28, 28).
    """
    kernels, biases = list(weights[::2]), list(weights[1::2])

    def logits(kernels: Sequence[np.ndarray] = kernels, biases: Sequence[np.ndarray] = biases, **options) -> np.ndarray:
        both = [array for pair in zip(kernels, biases, strict=True) for array in pair]
        return LENET.logits(both, images, **options)

    def moved(change, dense=lambda matrix: matrix) -> np.ndarray:
        return logits([change(kernel) if kernel.ndim == 4 else dense(kernel) for kernel in kernels])

    def unpermuted() -> np.ndarray:
        return logits(order=(0, 2, 3, 1))

    def permuted(*axes: int) -> np.ndarray:
        """The first dense layer's inputs (16, 7, 7) are moved in another way than to (7, 7, 16)."""
        moved = kernels[2].reshape(120, 16, 7, 7).transpose(0, *axes).reshape(120, 784)
        matrix = moved.reshape(120, 7, 7, 16).transpose(0, 3, 1, 2).reshape(120, 784)
        return logits([*kernels[:2], matrix, *kernels[3:]])

    def reshaped_dense(matrix: np.ndarray) -> np.ndarray:
        return matrix.reshape(matrix.shape[::-1]).T

    def reshaped_kernel(kernel: np.ndarray) -> np.ndarray:
        n, k, y, x = kernel.shape
        return kernel.reshape(y, x, k, n).transpose(3, 2, 0, 1)

    def softmax(z):
        return torch.softmax(z, dim=1)

    def average(z):
        return torch.nn.functional.avg_pool2d(z, 2)

    zero = [0 * bias for bias in biases]
    order = (
        "the rows of the first dense kernel stand in PyTorch's order: channels first",
        "PyTorch flattens (16, 7, 7), Keras (7, 7, 16): give the 784 inputs of the first dense layer three axes, and "
        "move the channels",
    )
    swapped = ("height and width of the kernels are swapped", "OIHW -> HWIO is transpose(2, 3, 1, 0)")
    return [
        Mistake(order[0], unpermuted, order[1]),
        *(
            Mistake("the rows of the first dense kernel are permuted in another order",
                    lambda axes=axes: permuted(*axes), "(16, 7, 7) -> (7, 7, 16): rows, columns, channels")
            for axes in ((3, 2, 1), (1, 3, 2), (2, 1, 3), (3, 1, 2))
        ),
        Mistake("the rows of the first dense kernel are permuted the wrong way round",
                lambda: _backwards(logits, kernels), order[1]),
        Mistake(swapped[0], lambda: moved(lambda kernel: kernel.transpose(0, 1, 3, 2)), swapped[1]),
        Mistake(f"{swapped[0]}, and {order[0]}",
                lambda: logits([k.transpose(0, 1, 3, 2) if k.ndim == 4 else k for k in kernels], order=(0, 2, 3, 1)),
                f"{swapped[1]}; {order[1]}"),
        Mistake("the kernels are reshaped, not transposed", lambda: moved(reshaped_kernel),
                "reshape keeps the order of the numbers; transpose(2, 3, 1, 0) moves the axes"),
        Mistake(f"the kernels are reshaped, not transposed, and {order[0]}",
                lambda: logits([reshaped_kernel(k) if k.ndim == 4 else k for k in kernels], order=(0, 2, 3, 1)),
                "reshape keeps the order of the numbers; transpose(2, 3, 1, 0) moves the axes"),
        Mistake("the dense kernels are reshaped, not transposed", lambda: _dense(logits, kernels, reshaped_dense),
                "a matrix is transposed by .T"),
        Mistake("the dense kernels are reshaped, not transposed",
                lambda: logits([*kernels[:3], *map(reshaped_dense, kernels[3:])]), "a matrix is transposed by .T"),
        Mistake("the kernels are flipped", lambda: moved(lambda kernel: kernel[:, :, ::-1, ::-1].copy()),
                "neither framework flips"),
        Mistake("the biases are forgotten", lambda: logits(biases=zero), "each layer has a weight and a bias"),
        Mistake("the biases of the convolutions are forgotten", lambda: logits(biases=[*zero[:2], *biases[2:]]),
                "each layer has a weight and a bias"),
        Mistake("the biases of the dense layers are forgotten", lambda: logits(biases=[*biases[:2], *zero[2:]]),
                "each layer has a weight and a bias"),
        Mistake("no layer has an activation", lambda: logits(skipped=frozenset(range(5))), 'activation="relu"'),
        Mistake("the convolutions have no activation", lambda: logits(skipped=frozenset({0, 1})), 'activation="relu"'),
        Mistake("the first convolution has no activation", lambda: logits(skipped=frozenset({0})), 'activation="relu"'),
        Mistake("the second convolution has no activation", lambda: logits(skipped=frozenset({1})),
                'activation="relu"'),
        Mistake("the dense layers have no activation", lambda: logits(skipped=frozenset({2, 3})), 'activation="relu"'),
        Mistake("the first dense layer has no activation", lambda: logits(skipped=frozenset({2})),
                'activation="relu"'),
        Mistake("the second dense layer has no activation", lambda: logits(skipped=frozenset({3})),
                'activation="relu"'),
        Mistake("the last layer has a ReLU", lambda: logits(last=torch.relu), "logits may be below 0"),
        Mistake("the last layer has a softmax: these are probabilities, no logits", lambda: logits(last=softmax),
                "the last Dense has no activation"),
        Mistake("average pooling instead of max pooling", lambda: logits(pool=average), "layers.MaxPooling2D(2)"),
        Mistake("another activation: tanh", lambda: logits(activation=torch.tanh), 'activation="relu"'),
        Mistake("another activation: sigmoid", lambda: logits(activation=torch.sigmoid), 'activation="relu"'),
        Mistake("the pixels are divided by 255 inside the model", lambda: logits(before=lambda x: x / 255),
                "the images come as 0 to 1 already"),
    ]  # fmt: skip


def _backwards(logits, kernels: Sequence[np.ndarray]) -> np.ndarray:
    """The rows as though Keras' order were to be moved into PyTorch's."""
    taken = kernels[2].reshape(120, 7, 7, 16).transpose(0, 3, 1, 2).reshape(120, 784)  # what Keras' layer holds
    undone = taken.reshape(120, 7, 7, 16).transpose(0, 3, 1, 2).reshape(120, 784)  # the same, as PyTorch would hold it
    return logits([*kernels[:2], undone, *kernels[3:]])


def _dense(logits, kernels: Sequence[np.ndarray], change) -> np.ndarray:
    """Dense kernels reshaped; the first of them after its rows were put into Keras' order, or in PyTorch's."""
    first = kernels[2].reshape(120, 16, 7, 7).transpose(0, 2, 3, 1).reshape(120, 784)
    first = change(first).reshape(120, 7, 7, 16).transpose(0, 3, 1, 2).reshape(120, 784)
    return logits([*kernels[:2], first, *(change(matrix) for matrix in kernels[3:])])
