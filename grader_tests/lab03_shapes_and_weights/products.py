"""Multiply-adds: counted from the shapes in both frameworks, and the known ways of miscounting them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from autograder.grading import Mistake
from grader_tests.references import Description, keras, torch


def by_torch(input_shape: tuple[int, int, int], filters: list[dict[str, int]], dense_shapes: list[int]) -> list[int]:
    """For each layer: the numbers that come out, as a hook sees them, times the weights that each of them needs."""
    y, x, channels = input_shape
    convolutions = [torch.nn.LazyConv2d(layer["n_filters"], layer["size"]) for layer in filters]
    dense = [torch.nn.LazyLinear(units) for units in dense_shapes]
    found: list[int] = []

    def count(layer: torch.nn.Module, _: Any, out: torch.Tensor) -> None:
        found.append(out.numel() * layer.weight[0].numel())

    for layer in (*convolutions, *dense):
        layer.register_forward_hook(count)
    with torch.no_grad():
        torch.nn.Sequential(*convolutions, torch.nn.Flatten(), *dense)(torch.zeros(1, channels, y, x))
    return found


def by_keras(input_shape: tuple[int, int, int], filters: list[dict[str, int]], dense_shapes: list[int]) -> list[int]:
    """The same from the shapes of Keras' layers, without running them."""
    convolutions = [keras.layers.Conv2D(layer["n_filters"], layer["size"], use_bias=False) for layer in filters]
    dense = [keras.layers.Dense(units, use_bias=False) for units in dense_shapes]
    network = keras.Sequential([keras.Input(input_shape), *convolutions, keras.layers.Flatten(), *dense])
    places = [layer.output.shape[1:-1] for layer in network.layers]
    return [
        layer.count_params() * (place[0] * place[1] if place else 1)
        for layer, place in zip(network.layers, places, strict=True)
        if layer.weights
    ]


def multiply_adds(
    input_shape: tuple[int, int, int], filters: list[dict[str, int]], dense_shapes: list[int]
) -> list[int]:
    """What both frameworks' shapes give.

    Raises:
        ArithmeticError: they do not agree, and so neither is a reference.
    """
    result, other = (way(input_shape, filters, dense_shapes) for way in (by_torch, by_keras))
    if result != other:
        raise ArithmeticError(f"PyTorch's shapes give {result}, and Keras' {other}")
    return result


Convolution = Callable[[int, int, int, int, int], int]
"""Multiply-adds of one layer, from the maps that go in (y, x, k), the filter's size and the number of filters."""


def _right(y: int, x: int, k: int, s: int, n: int) -> int:
    return (y - s + 1) * (x - s + 1) * n * s * s * k


def count(
    network: Description,
    *,
    convolution: Convolution = _right,
    dense: Callable[[int, int], int] = lambda inputs, units: inputs * units,
    side: Callable[[int, int], int] = lambda side, size: side - size + 1,
    flat: Callable[[int, int, int], int] = lambda y, x, k: y * x * k,
    channels: bool = True,
    chained: bool = True,
) -> list[int]:
    """The right numbers; each keyword is a part of them that a mistake puts something else for."""
    (y, x, k), filters, dense_shapes = network
    found = []
    for layer in filters:
        s, n = layer["size"], layer["n_filters"]
        found.append(convolution(y, x, k, s, n))
        y, x, k = side(y, s), side(x, s), n if channels else k
    inputs = flat(y, x, k)
    for units in dense_shapes:
        found.append(dense(inputs, units))
        inputs = units if chained else inputs
    return found


def counted_otherwise(network: Description) -> list[Mistake]:
    """What comes of another idea of what a multiply-add is: it is checked once, and passes elsewhere."""
    bias = "a bias is added without a multiplication, and is not counted here"

    def at_each_place(y: int, x: int, k: int, s: int, n: int) -> int:
        return (y - s + 1) * (x - s + 1) * n * (s * s * k + 1)

    def once(y: int, x: int, k: int, s: int, n: int) -> int:
        return _right(y, x, k, s, n) + n

    def units_too(inputs: int, units: int) -> int:
        return (inputs + 1) * units

    return [
        Mistake("the biases are counted", lambda: count(network, convolution=at_each_place, dense=units_too), bias),
        Mistake("the biases are counted", lambda: count(network, convolution=once, dense=units_too), bias),
        Mistake("the biases of the convolutions are counted", lambda: count(network, convolution=at_each_place), bias),
        Mistake("the biases of the convolutions are counted", lambda: count(network, convolution=once), bias),
        Mistake("the biases of the dense layers are counted", lambda: count(network, dense=units_too), bias),
        Mistake(
            "multiplications and additions are counted apart, as two",
            lambda: [2 * number for number in count(network)],
            "one multiply-add is a product and its addition to the sum",
        ),
    ]


def mistakes(network: Description) -> list[Mistake]:
    """What each mistake gives for this network."""
    (y, x, k), filters, dense_shapes = network
    found = counted_otherwise(network)

    def known(cause: str, hint: str, **parts: Any) -> None:
        found.append(Mistake(cause, lambda: count(network, **parts), hint))

    def other(cause: str, hint: str, changed: Description) -> None:
        found.append(Mistake(cause, lambda: count(changed), hint))

    if not filters and k == 1:
        known(
            "each unit gets a single number: what comes in is not counted, or flatten is forgotten",
            "how many pixels does an image of 4 x 5 hand on to each unit?",
            flat=lambda *_: 1,
        )
    places = "each weight of a filter is used once at every place where the filter is laid"
    sums = "each of them is a sum of how many products?"
    known(
        "these are the weights: the places of the filter are not counted",
        places,
        convolution=lambda y, x, k, s, n: s * s * k * n,
    )
    known(
        "these are the weights, with their biases: the places of the filter are not counted",
        places,
        convolution=lambda y, x, k, s, n: (s * s * k + 1) * n,
    )
    known(
        "these are the weights, with their biases: the places of the filter are not counted",
        places,
        convolution=lambda y, x, k, s, n: (s * s * k + 1) * n,
        dense=lambda inputs, units: (inputs + 1) * units,
    )
    known(
        "these are the numbers that come out: what each of them costs is not counted",
        sums,
        convolution=lambda y, x, k, s, n: (y - s + 1) * (x - s + 1) * n,
        dense=lambda _, units: units,
    )
    known(
        "these are the numbers that come out: what each of them costs is not counted",
        sums,
        convolution=lambda y, x, k, s, n: (y - s + 1) * (x - s + 1) * n,
    )
    known(
        "the places are those of the image that goes in, instead of the maps that come out",
        "at how many places does a filter of s x s fit?",
        convolution=lambda y, x, k, s, n: y * x * n * s * s * k,
    )
    known(
        "the feature maps keep the size of the image, as with 'same' padding",
        "valid maps are s - 1 smaller",
        convolution=lambda y, x, k, s, n: y * x * n * s * s * k,
        side=lambda side, _: side,
    )
    known(
        "the input channels are forgotten",
        "a filter is as deep as what it is laid on",
        convolution=lambda y, x, k, s, n: (y - s + 1) * (x - s + 1) * n * s * s,
    )
    known(
        "the number of filters is forgotten",
        "each filter is laid on every place",
        convolution=lambda y, x, k, s, n: (y - s + 1) * (x - s + 1) * s * s * k,
    )
    known(
        "the size of a filter is not squared",
        "a filter of 3 is 3 high and 3 wide",
        convolution=lambda y, x, k, s, n: (y - s + 1) * (x - s + 1) * n * s * k,
    )
    known(
        "the + 1 is missing in the size of the maps",
        "a window of 2 has two places in a row of 3",
        convolution=lambda y, x, k, s, n: (y - s) * (x - s) * n * s * s * k,
        side=lambda side, size: side - size,
    )
    known(
        "the size is not updated from one convolution layer to the next",
        "the second layer gets the first layer's feature maps, which are smaller than the image",
        convolution=lambda _y, _x, k, s, n: _right(y, x, k, s, n),
    )
    known(
        "the number of channels is not updated: it is the image's all the way",
        "how deep are the second layer's filters?",
        channels=False,
    )
    known(
        "the number of channels is not updated: it is the image's in every convolution",
        "how deep are the second layer's filters?",
        convolution=lambda y, x, _, s, n: _right(y, x, k, s, n),
    )
    known(
        "flatten counts the pixels only: the channels are forgotten",
        "flatten keeps all numbers",
        flat=lambda y, x, _: y * x,
    )
    known(
        "flatten is forgotten: only the channels go into the first dense layer",
        "flatten keeps all numbers",
        flat=lambda y, x, channels: channels,
    )
    known(
        "the first dense layer gets the input image, instead of the last feature maps",
        "what comes out of the last one?",
        flat=lambda *_: y * x * k,
    )
    known(
        "each dense layer gets the flattened feature maps, instead of what the dense layer before it gives",
        "how many numbers does a dense layer hand on?",
        chained=False,
    )
    square = "which entry of input_shape is the height, and which the width?"
    other("the image's height is also used for its width", square, ((y, y, k), filters, dense_shapes))
    other("the image's width is also used for its height", square, ((x, x, k), filters, dense_shapes))
    other(
        "the first entry of input_shape is taken for the channels, as in PyTorch",
        "the channels come last here",
        ((x, k, y), filters, dense_shapes),
    )
    other(
        "the convolutions are not listed",
        "one entry for each layer, the convolutions first",
        (network[0], [], dense_shapes),
    )
    found.append(Mistake("the dense layers are not listed", lambda: count((network[0], filters, [])), "they come last"))
    found.append(Mistake("the numbers are summed up on the way", lambda: _running(count(network)), "no += in a list"))
    return found


def _running(numbers: list[int]) -> list[int]:
    return [sum(numbers[: i + 1]) for i in range(len(numbers))]
