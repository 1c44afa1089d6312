"""The network of the lab in PyTorch, with a student's weights, and what becomes of it by known mistakes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

import numpy as np

from grader_tests.references import torch

F = torch.nn.functional

Shape = tuple[int, ...]

RIGHT_SHAPES: tuple[Shape, ...] = (
    (3, 3, 3, 32),
    (32,),
    (3, 3, 32, 32),
    (32,),
    (3, 3, 32, 64),
    (64,),
    (3, 3, 64, 64),
    (64,),
    (2304, 512),
    (512,),
    (512, 10),
    (10,),
)
"""Kernels and biases, as Keras lays them out."""

PADDINGS = ("same", "valid", "same", "valid")
POOLS = (False, True, False, True)
"""Whether a pooling follows a convolution."""

ACTIVATIONS = {
    "relu": F.relu,
    "none": lambda z: z,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "leaky_relu": F.leaky_relu,
    "elu": F.elu,
}


@dataclass(frozen=True)
class Plan:
    """What the shapes of the weights do not say."""

    paddings: tuple[str, ...] = PADDINGS
    pools: tuple[bool, ...] = POOLS
    activations: tuple[str, ...] = ("relu",) * 5
    pooling: str = "max"
    scale: float = 1.0
    kernel: int = 3

    def sides(self) -> Iterator[int]:
        """The side of the maps after each convolution, with its pooling."""
        side = 32
        for padding, pool in zip(self.paddings, self.pools, strict=True):
            side -= (self.kernel - 1) * (padding == "valid")
            side //= 1 + pool
            yield side

    def flat(self, filters: int) -> int:
        """How many numbers go into the first dense layer."""
        return list(self.sides())[-1] ** 2 * filters


@dataclass(frozen=True)
class Layers:
    """The shapes of a model's weights, sorted into layers, whatever order they came in."""

    convolutions: list[Shape] = field(default_factory=list)
    dense: list[Shape] = field(default_factory=list)
    biases: list[Shape] = field(default_factory=list)
    others: list[Shape] = field(default_factory=list)

    @classmethod
    def of(cls, shapes: Sequence[Shape]) -> Layers:
        """Layers in the order in which they fit behind each other; or in the order that they came in."""
        by_axes: dict[int, list[Shape]] = {axes: [s for s in shapes if len(s) == axes] for axes in (4, 2, 1)}
        others = [s for s in shapes if len(s) not in by_axes]
        return cls(_chained(by_axes[4], 3), _chained(by_axes[2], None), by_axes[1], others)

    @property
    def whole(self) -> bool:
        """Whether these are four convolutions of one odd size and two dense layers, with biases, and nothing else."""
        kernels = [*self.convolutions, *self.dense]
        return (
            not self.others
            and [len(self.convolutions), len(self.dense)] == [4, 2]
            and sorted(self.biases) == sorted((shape[-1],) for shape in kernels)
            and len({side for shape in self.convolutions for side in shape[:2]}) == 1
            and self.convolutions[0][0] % 2 == 1
            and min(shape[3] for shape in self.convolutions) >= 9
            and self.dense[0][1] >= 9
            and [shape[2] for shape in self.convolutions] == [3, *(shape[3] for shape in self.convolutions[:3])]
            and self.dense[0][1] == self.dense[1][0]
        )

    def plans(self) -> list[Plan]:
        """The paddings with which the maps fit the first dense layer; the right ones only, if they do."""
        if not self.whole:
            return []
        filters, into, kernel = self.convolutions[-1][3], self.dense[0][0], self.convolutions[0][0]
        if Plan(kernel=kernel).flat(filters) == into:
            return [Plan(kernel=kernel)]
        plans = [Plan(paddings=paddings, kernel=kernel) for paddings in product(("same", "valid"), repeat=4)]
        return [plan for plan in plans if plan.flat(filters) == into]


def _chained(shapes: list[Shape], start: int | None) -> list[Shape]:
    """The shapes in an order in which each layer takes what the one before gives, if there is just one such order."""
    left, ordered = list(shapes), []
    taken = start
    if taken is None:
        given = {shape[-1] for shape in shapes}
        first = [shape for shape in shapes if shape[-2] not in given]
        if len(first) != 1:
            return shapes
        taken = first[0][-2]
    while left:
        fits = [shape for shape in left if shape[-2] == taken]
        # A layer that keeps the number of channels comes before the one that changes it.
        fits.sort(key=lambda shape: shape[-1] != shape[-2])
        if not fits:
            return shapes
        ordered.append(fits[0])
        left.remove(fits[0])
        taken = fits[0][-1]
    return ordered


def drawn_weights(shapes: Sequence[Shape], seed: int) -> list[np.ndarray]:
    """The weights that the probe `outputs_with_weights` has set."""
    return [
        np.random.default_rng([seed, index])
        .normal(0, (2 / np.prod(shape[:-1])) ** 0.5 if len(shape) > 1 else 0.3, shape)
        .astype(np.float32)
        for index, shape in enumerate(shapes)
    ]


Weights = list[tuple[np.ndarray, np.ndarray]]
"""Kernel and bias of each layer, in the order in which they are used."""


def in_order(layers: Layers, weights: Sequence[np.ndarray]) -> list[Weights]:
    """Kernels in the order of their layers, with the biases that may belong to them.

    Where two biases have the same shape, it is not known whose they are: all ways are given, and first the one in which
    each bias follows its kernel.
    """
    kernels: list[np.ndarray] = []
    used: set[int] = set()
    for shape in (*layers.convolutions, *layers.dense):
        place = next(i for i, array in enumerate(weights) if array.shape == shape and i not in used)
        used.add(place)
        kernels.append(weights[place])
    biases = [array for array in weights if array.ndim == 1]
    wanted = [kernel.shape[-1] for kernel in kernels]
    found: list[Weights] = []

    def choose(chosen: list[int]) -> None:
        if len(chosen) == len(wanted):
            found.append([(kernel, biases[i]) for kernel, i in zip(kernels, chosen, strict=True)])
            return
        for i, bias in enumerate(biases):
            if i not in chosen and len(bias) == wanted[len(chosen)]:
                choose([*chosen, i])

    choose([])
    return found[:24]


def logits(weights: Weights, images: np.ndarray, plan: Plan) -> np.ndarray:
    """What comes out before the softmax: images (n, 32, 32, 3) -> (n, 10)."""
    z = torch.from_numpy(np.ascontiguousarray(images.transpose(0, 3, 1, 2), dtype=np.float32)) * plan.scale
    with torch.no_grad():
        for (kernel, bias), padding, pool, name in zip(
            weights[:4], plan.paddings, plan.pools, plan.activations[:4], strict=True
        ):
            filters = torch.from_numpy(np.ascontiguousarray(kernel.transpose(3, 2, 0, 1)))
            z = ACTIVATIONS[name](F.conv2d(z, filters, torch.from_numpy(bias), padding=padding))
            if pool:
                z = F.max_pool2d(z, 2) if plan.pooling == "max" else F.avg_pool2d(z, 2)
        z = z.permute(0, 2, 3, 1).flatten(1)
        (dense, dense_bias), (last, last_bias) = weights[4:]
        z = ACTIVATIONS[plan.activations[4]](z @ torch.from_numpy(dense) + torch.from_numpy(dense_bias))
        z = z @ torch.from_numpy(last) + torch.from_numpy(last_bias)
    return np.asarray(z.numpy(), dtype=np.float64)


def softmax(z: np.ndarray) -> np.ndarray:
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return np.asarray(e / e.sum(axis=1, keepdims=True))


_NAMES = ("first convolution", "second convolution", "third convolution", "fourth convolution", "dense layer of 512")


def mistaken_plans(plan: Plan) -> Iterator[tuple[str, str, Plan]]:
    """Cause, hint, and what the network is then."""
    ask = 'activation="relu" belongs to each convolution and to the dense layer of 512'

    def wrong(places: Sequence[int], name: str) -> Plan:
        return replace(plan, activations=tuple(name if i in places else old for i, old in enumerate(plan.activations)))

    for place, name in enumerate(_NAMES):
        yield f"the {name} has no activation", ask, wrong([place], "none")
    yield "no layer before the softmax has an activation", ask, wrong(range(5), "none")
    yield "none of the convolutions has an activation", ask, wrong(range(4), "none")
    yield (
        "the second convolution of each block has no activation",
        ask,
        wrong([1, 3], "none"),
    )
    yield "the first convolution of each block has no activation", ask, wrong([0, 2], "none")
    for other in ("sigmoid", "tanh", "leaky_relu", "elu"):
        for places, which in (
            (range(5), "all layers"),
            (range(4), "the convolutions"),
            ([4], "the dense layer of 512"),
        ):
            yield f"the activation of {which} is {other}, not ReLU", ask, wrong(places, other)
    order = "in each block, the first convolution is padded ('same') and the second one is not ('valid')"
    filters = 64
    for paddings in product(("same", "valid"), repeat=4):
        if paddings != plan.paddings and replace(plan, paddings=paddings).flat(filters) == plan.flat(filters):
            yield (
                f"the padding is in the wrong order: {', '.join(paddings)}",
                order,
                replace(plan, paddings=paddings),
            )
    yield "the pooling takes the mean and not the largest", "MaxPooling2D", replace(plan, pooling="mean")
    yield (
        "the pixels are divided by 255 once more inside of the network",
        "prepare has done that already",
        replace(plan, scale=1 / 255),
    )
