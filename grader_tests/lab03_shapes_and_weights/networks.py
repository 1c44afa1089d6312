"""The five networks of `count_parameters`, as PyTorch and Keras count them, and the known ways of miscounting."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from autograder.grading import Mistake
from grader_tests.references import keras, torch

Step = tuple[str, str, int]
"""Name, kind ("conv", "pool", "dense"), and the number of filters or units. Convolutions are 3 x 3, same."""


def _conv(name: str, filters: int) -> Step:
    return name, "conv", filters


def _dense(name: str, units: int) -> Step:
    return name, "dense", units


_POOL: Step = "pool", "pool", 2
_LENET = [_conv("conv_1", 6), _POOL, _conv("conv_2", 16), _POOL]
_CNN = [_conv("conv_1", 16), _POOL, _conv("conv_2", 32), _POOL, _conv("conv_3", 64), _POOL]


def _vgg() -> Iterator[Step]:
    for block, (filters, layers) in enumerate(((64, 2), (128, 2), (256, 3), (512, 3), (512, 3)), start=1):
        for number in range(1, layers + 1):
            yield _conv(f"block{block}_conv{number}", filters)
        yield _POOL
    yield from (_dense("fc1", 4096), _dense("fc2", 4096), _dense("predictions", 1000))


# Each with its image (y, x, channels).
NETWORKS: dict[str, tuple[tuple[int, int, int], list[Step]]] = {
    "MLP": (
        (28, 28, 1),
        [_dense("dense_1", 512), _dense("dense_2", 256), _dense("dense_3", 128), _dense("dense_4", 10)],
    ),
    "LeNet": ((28, 28, 1), [*_LENET, _dense("dense_1", 120), _dense("dense_2", 84), _dense("dense_3", 10)]),
    "CNN": ((28, 28, 1), [*_CNN, _dense("dense_1", 128), _dense("dense_2", 10)]),
    "Keras": ((28, 28, 1), [_conv("conv_1", 32), _POOL, _conv("conv_2", 16), _POOL, _dense("dense_1", 10)]),
    "VGG-16": ((224, 224, 3), list(_vgg())),
}
TOTALS = {"MLP": 567_434, "LeNet": 106_154, "CNN": 98_442, "Keras": 12_794, "VGG-16": 138_357_544}
"""What the lab says on its page; Simonyan and Zisserman (2014) for VGG-16."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer with weights, and what goes into it.

    y, x, k: the maps that go in, or for a dense layer the maps that were flattened before it; image: the image's.
    inputs: the numbers that go into a dense layer. first: a dense layer that gets the flattened maps.
    pools: how many poolings stand before it.
    """

    name: str
    kind: str
    n: int
    y: int
    x: int
    k: int
    inputs: int
    first: bool
    pools: int
    image: tuple[int, int, int]
    weights: int


@cache
def layers(network: str) -> tuple[Layer, ...]:
    """The layers with weights of one network, counted by PyTorch, and for the small ones by Keras, too.

    Raises:
        ArithmeticError: they do not agree with each other, or with the total on the lab's page.
    """
    image, steps = NETWORKS[network]
    maps = torch.empty(1, image[2], *image[:2], device="meta")  # shapes, and no numbers
    found: list[Layer] = []
    y, x, k, pools, first = *image, 0, True
    for name, kind, n in steps:
        if kind == "pool":
            maps, pools = torch.nn.MaxPool2d(n)(maps), pools + 1
            y, x = maps.shape[2:]
            continue
        if kind == "dense" and first:
            maps = maps.flatten(1)
        module = (
            torch.nn.Conv2d(k, n, 3, padding=1, device="meta")
            if kind == "conv"
            else torch.nn.Linear(maps.shape[1], n, device="meta")
        )
        weights = sum(values.numel() for values in module.parameters())
        inputs = maps.shape[1] if kind == "dense" else 0
        is_first = kind == "dense" and first
        found.append(Layer(name, kind, n, y, x, k, inputs, is_first, pools, image, weights))
        maps = module(maps)
        if kind == "conv":
            k = n
        else:
            first = False
    counted = sum(layer.weights for layer in found)
    if counted != TOTALS[network] or (network != "VGG-16" and _by_keras(network) != [layer.weights for layer in found]):
        raise ArithmeticError(f"the counts of {network} do not agree")
    return tuple(found)


def _by_keras(network: str) -> list[int]:
    image, steps = NETWORKS[network]
    parts: list[keras.Layer] = [keras.Input(image)]
    flat = False
    for _, kind, n in steps:
        if kind == "dense" and not flat:
            parts.append(keras.layers.Flatten())
            flat = True
        if kind == "pool":
            parts.append(keras.layers.MaxPooling2D(n))
        elif kind == "conv":
            parts.append(keras.layers.Conv2D(n, 3, padding="same"))
        else:
            parts.append(keras.layers.Dense(n))
    counts = [layer.count_params() for layer in keras.Sequential(parts).layers]
    return [count for count in counts if count]


def mistakes(network: str, layer: Layer) -> list[Mistake]:
    """What each mistake gives for one layer: those that change its number."""
    found: list[Mistake] = []

    def known(cause: str, hint: str, *numbers: float) -> None:
        found.extend(Mistake(cause, lambda n=n: n, hint) for n in numbers if n != layer.weights)  # type: ignore[misc]

    if layer.kind == "conv":
        _about_convolutions(known, layer)
    else:
        _about_dense_layers(known, network, layer)
    return found


Known = Callable[..., None]


def _about_convolutions(known: Known, layer: Layer) -> None:
    k, n, image_k = layer.k, layer.n, layer.image[2]
    known("the biases are missing", "each filter has one bias", 9 * k * n)
    known("one bias is counted for the whole layer", "each filter has one bias", 9 * k * n + 1)
    if k > 1:
        known(
            "the input channels are forgotten",
            "a filter is as deep as what it is laid on: 3 x 3 weights for each channel",
            10 * n,
            9 * n,
        )
        known(
            "the number of channels is not updated: the filters are as deep as the image",
            "how many feature maps does the layer before hand on?",
            (9 * image_k + 1) * n,
            9 * image_k * n,
        )
        known("a bias is counted for each channel", "all channels of a filter go into one sum", 10 * k * n)
        known("the filters are as deep as the layer itself has filters", "count what goes in", (9 * n + 1) * n)
    known(
        "the numbers of channels that go in and come out are swapped",
        "the biases go with what comes out",
        (9 * n + 1) * k,
    )
    known("the size of a filter is not squared", "a filter of 3 is 3 high and 3 wide", (3 * k + 1) * n)
    sharing = "the image's size enters into the weights of a convolution"
    hint = "the same filter is laid on every place of the image: its weights are counted once"
    area = layer.y * layer.x
    known(sharing, hint, (9 * k + 1) * n * area, 9 * k * n * area, (area * k + 1) * n, area * k * n)
    known("a filter of 5 x 5 is counted", "the filters are 3 x 3 here", (25 * k + 1) * n)


def _about_dense_layers(known: Known, network: str, layer: Layer) -> None:
    m, n = layer.inputs, layer.n
    y, x, k = layer.y, layer.x, layer.k
    image_y, image_x, image_k = layer.image
    known("the biases are missing", "each unit has one bias", m * n)
    known("one bias is counted for the whole layer", "each unit has one bias", m * n + 1)
    known("the biases are counted for what comes in", "each unit that comes out has one bias", m * (n + 1))
    if layer.first and layer.pools:
        sides = [image_y]
        for _ in range(layer.pools):
            sides.append(sides[-1] // 2)
        known(
            "a pooling is forgotten: the maps that are flattened are too large",
            "each pooling halves height and width",
            *((side * side * k + 1) * n for side in sides[:-1] if side != image_y or layer.pools == 1),
        )
        known(
            "the poolings are forgotten: the maps that are flattened are as large as the image",
            "each pooling halves height and width",
            (image_y * image_x * k + 1) * n,
        )
        if network != "VGG-16":
            valid = image_y
            for _ in range(layer.pools):
                valid = (valid - 2) // 2
            also = "only the channels go in: flatten is forgotten, or " if valid == 1 else ""
            known(
                f"{also}the convolutions are counted as valid ones, which shrink the maps",
                "padding of 1 with a kernel of 3: what size do the maps have?",
                (valid * valid * k + 1) * n,
            )
        known(
            "the side of the maps is halved with a fraction, or rounded up",
            "a pooling of 2 on a side of 7 gives 3",
            (image_y / 2**layer.pools * image_x / 2**layer.pools * k + 1) * n,
            (math.ceil(image_y / 2**layer.pools) ** 2 * k + 1) * n,
        )
        known(
            "flatten counts the pixels only: the channels are forgotten", "flatten keeps all numbers", (y * x + 1) * n
        )
        known("flatten is forgotten: only the channels go in", "flatten keeps all numbers", (k + 1) * n)
        known(
            "the first dense layer gets the input image, instead of the last feature maps",
            "what comes out of the last pooling?",
            (image_y * image_x * image_k + 1) * n,
        )
    elif layer.first:
        known("the image is 28 x 28, and all of its pixels go in", "28 * 28 = 784", (28 + 1) * n)
    else:
        flat = y * x * k
        known(
            "the layer gets the flattened maps, instead of what the dense layer before it gives",
            "how many numbers does the layer before hand on?",
            (flat + 1) * n,
        )
