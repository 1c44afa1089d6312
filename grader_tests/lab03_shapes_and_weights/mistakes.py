"""Known ways of getting `compute_nb_weights` wrong, each as the number that it gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from autograder.grading import Mistake
from grader_tests.references import Description

Shape = tuple[int, int, int]
Filters = list[dict[str, int]]


class Convolution(NamedTuple):
    """One layer: n filters of s x s on maps of y x x with k channels."""

    y: int
    x: int
    k: int
    s: int
    n: int


def count(
    input_shape: Shape,
    filters: Filters,
    dense_shapes: list[int],
    *,
    convolution: Callable[[Convolution], int] = lambda c: (c.s * c.s * c.k + 1) * c.n,
    dense: Callable[[int, int], int] = lambda inputs, units: (inputs + 1) * units,
    side: Callable[[int, int], int] = lambda side, size: side - size + 1,
    flat: Callable[[int, int, int], int] = lambda y, x, k: y * x * k,
) -> int:
    """The right number; each keyword is a part of it that a mistake puts something else for."""
    y, x, k = input_shape
    total = 0
    for layer in filters:
        s, n = layer["size"], layer["n_filters"]
        total += convolution(Convolution(y, x, k, s, n))
        y, x, k = side(y, s), side(x, s), n
    inputs = flat(y, x, k)
    for units in dense_shapes:
        total += dense(inputs, units)
        inputs = units
    return total


def unambiguous(network: Description) -> bool:
    """Whether each mistake gives a number of its own for this network, so that a wrong number tells its cause."""
    numbers = [count(*network), *(mistake.wrong() for mistake in mistakes(*network))]
    return len(set(numbers)) == len(numbers)


def bias_mistakes(input_shape: Shape, filters: Filters, dense_shapes: list[int]) -> list[Mistake]:
    """What each mistake about the biases alone gives: they are missing, or there are too few or too many."""
    found: list[Mistake] = []
    ask = "how many numbers are added to the sums of one layer? One for each filter, one for each unit"

    def bare_filters(c: Convolution) -> int:
        return c.s * c.s * c.k * c.n

    def bare_units(inputs: int, units: int) -> int:
        return inputs * units

    def one_for_all_filters(c: Convolution) -> int:
        return c.s * c.s * c.k * c.n + 1

    def one_for_all_units(inputs: int, units: int) -> int:
        return inputs * units + 1

    def one_per_channel(c: Convolution) -> int:
        return (c.s * c.s + 1) * c.k * c.n

    def known(cause: str, hint: str, **parts: Callable[..., int]) -> None:
        found.append(Mistake(cause, lambda: count(input_shape, filters, dense_shapes, **parts), hint))

    if filters:
        known(
            "the biases of the convolution layers are missing",
            "each filter has one bias, whatever its size",
            convolution=bare_filters,
        )
        known(
            "one bias is counted for a whole convolution layer, instead of one for each filter",
            ask,
            convolution=one_for_all_filters,
        )
    if dense_shapes:
        known(
            "the biases of the dense layers are missing",
            "each unit of a dense layer has one bias",
            dense=bare_units,
        )
        known(
            "one bias is counted for a whole dense layer, instead of one for each unit",
            ask,
            dense=one_for_all_units,
        )
    if filters and dense_shapes:
        known(
            "the biases are missing, in the convolutions and in the dense layers",
            ask,
            convolution=bare_filters,
            dense=bare_units,
        )
        known(
            "one bias is counted for a whole layer, instead of one for each filter and each unit",
            ask,
            convolution=one_for_all_filters,
            dense=one_for_all_units,
        )
    if _deep(input_shape, filters):
        known(
            "a bias is counted for each channel of a filter, instead of one for each filter",
            "all channels of a filter go into one sum, and the bias is added to that sum once",
            convolution=one_per_channel,
        )
    return found


def mistakes(input_shape: Shape, filters: Filters, dense_shapes: list[int]) -> list[Mistake]:
    """What each mistake gives for this network: those that change its number, and no two that must give the same."""
    found = bias_mistakes(input_shape, filters, dense_shapes)

    def known(cause: str, hint: str, wrong: Callable[[], int]) -> None:
        found.append(Mistake(cause, wrong, hint))

    if filters:
        _about_convolutions(known, input_shape, filters, dense_shapes)
    if filters and dense_shapes:
        _about_sizes(known, input_shape, filters, dense_shapes)
    if dense_shapes:
        _about_dense_layers(known, input_shape, filters, dense_shapes)
    if len(filters) + len(dense_shapes) > 1:
        earlier = (filters, dense_shapes[:-1]) if dense_shapes else (filters[:-1], dense_shapes)
        known(
            "the total is overwritten: only the last layer is counted",
            "+= adds to a total, = replaces it",
            lambda: count(input_shape, filters, dense_shapes) - count(input_shape, *earlier),
        )
    return found


Known = Callable[[str, str, Callable[[], int]], None]


def _about_convolutions(known: Known, input_shape: Shape, filters: Filters, dense_shapes: list[int]) -> None:
    network = (input_shape, filters, dense_shapes)
    y, x, k = input_shape
    last_y, last_x, _ = _last_maps(input_shape, filters)
    depth = "how deep is a filter of the second layer? As deep as the first layer has filters"
    sharing = "the same filter is laid on every place of the image: its weights are counted once"

    def without_channels(c: Convolution) -> int:
        return (c.s * c.s + 1) * c.n

    def as_deep_as_the_image(c: Convolution) -> int:
        return (c.s * c.s * k + 1) * c.n

    def at_each_place(c: Convolution) -> int:
        return (c.s * c.s * c.k + 1) * c.n * (c.y - c.s + 1) * (c.x - c.s + 1)

    def as_large_as_the_image(c: Convolution) -> int:
        return (c.y * c.x * c.k + 1) * c.n

    def not_squared(c: Convolution) -> int:
        return (c.s * c.k + 1) * c.n

    if _deep(input_shape, filters):
        known(
            "the input channels are forgotten in the convolution layers",
            "a filter is as deep as what it is laid on: 5 x 5 weights for each channel",
            lambda: count(*network, convolution=without_channels),
        )
    if k not in (1, 3):
        known(
            "three channels are taken for granted, unless the image is grey",
            "the last entry of input_shape says how many channels there are: any number",
            lambda: count((y, x, 3), filters, dense_shapes),
        )
    if len(filters) > 1 and k > 1:
        known(
            "the number of channels is not updated from one convolution layer to the next",
            depth,
            lambda: count(*network, convolution=as_deep_as_the_image),
        )
    if dense_shapes and k > 1:
        known(
            "the number of channels is not updated: it is the image's all the way to the dense layers",
            depth,
            lambda: count(*network, convolution=as_deep_as_the_image, flat=lambda y, x, _: y * x * k),
        )
    if last_y * last_x > 1:
        known(
            "the image's size enters into the weights of a convolution: they are counted at each place",
            sharing,
            lambda: count(*network, convolution=at_each_place),
        )
        known(
            "the image's size enters into the weights of a convolution: a filter is as large as what it is laid on",
            sharing,
            lambda: count(*network, convolution=as_large_as_the_image),
        )
    known(
        "the size of a filter is not squared",
        "a filter of size 5 is 5 high and 5 wide",
        lambda: count(*network, convolution=not_squared),
    )
    known(
        "the first entry of input_shape is taken for the channels, as in PyTorch",
        "here, the channels come last: (y, x, channels)",
        lambda: count((x, k, y), filters, dense_shapes),
    )


def _about_sizes(known: Known, input_shape: Shape, filters: Filters, dense_shapes: list[int]) -> None:
    network = (input_shape, filters, dense_shapes)
    y, x, k = input_shape
    last_y, last_x, _ = _last_maps(input_shape, filters)
    shrink = "how many places has a window of 2 in a row of 3? Not 1, and not 3"

    def from_the_image(_y: int, _x: int, channels: int) -> int:
        size = filters[-1]["size"]
        return (y - size + 1) * (x - size + 1) * channels

    known(
        "the feature maps are one pixel too small: the + 1 is missing",
        shrink,
        lambda: count(*network, side=lambda side, size: side - size),
    )
    known(
        "the feature maps keep the size of the image, as with 'same' padding",
        shrink,
        lambda: count(*network, side=lambda side, _: side),
    )
    if last_y * last_x > 1:
        known(
            "a pooling of 2 is put after each convolution",
            "there is no pooling in this network",
            lambda: count(*network, side=lambda side, size: (side - size + 1) // 2),
        )
    if len(filters) > 1:
        known(
            "the size is not updated from one convolution layer to the next",
            "the second layer gets the first layer's feature maps, which are smaller than the image",
            lambda: count(*network, flat=from_the_image),
        )
    known(
        "the first dense layer gets the input image, instead of the last feature maps",
        "what comes out of the last convolution? Its height, width and number of filters go into flatten",
        lambda: count(*network, flat=lambda *_: y * x * k),
    )


def _about_dense_layers(known: Known, input_shape: Shape, filters: Filters, dense_shapes: list[int]) -> None:
    network = (input_shape, filters, dense_shapes)
    y, x, k = input_shape
    last_y, last_x, last_k = _last_maps(input_shape, filters)
    flatten = "flatten keeps every number: of all pixels, and of all channels"
    square = "which entry of input_shape is the height, and which the width? Try an image of 4 x 9 pixels"
    first = count(input_shape, filters, dense_shapes[:1]) - count(input_shape, filters, [])

    if last_y * last_x > 1:
        known(
            "flatten is forgotten: the first dense layer gets only as many numbers as there are channels",
            flatten,
            lambda: count(*network, flat=lambda _y, _x, channels: channels),
        )
    if last_k > 1:
        known(
            "flatten counts the pixels only: the channels are forgotten",
            flatten,
            lambda: count(*network, flat=lambda y, x, _: y * x),
        )
    if y != x:
        known(
            "the image's height is also used for its width",
            square,
            lambda: count((y, y, k), filters, dense_shapes),
        )
        known(
            "the image's width is also used for its height",
            square,
            lambda: count((x, x, k), filters, dense_shapes),
        )
    known(
        "the dense layers are not counted" if len(dense_shapes) > 1 else "the only dense layer is not counted",
        "does your loop reach the first entry of dense_shapes, and the last?",
        lambda: count(input_shape, filters, []),
    )
    if len(dense_shapes) > 1:
        known(
            "the last dense layer is missing",
            "does your loop reach the end of dense_shapes?",
            lambda: count(input_shape, filters, dense_shapes[:-1]),
        )
        known(
            "the first dense layer is missing, the one that gets the flattened feature maps",
            "which layer stands between flatten and the second dense layer?",
            lambda: count(*network) - first,
        )
        known(
            "each dense layer gets the flattened feature maps, instead of what the dense layer before it gives",
            "how many numbers does a dense layer of 100 units hand on?",
            lambda: count(*network, dense=lambda _, units: (last_y * last_x * last_k + 1) * units),
        )


def _deep(input_shape: Shape, filters: Filters) -> bool:
    """Whether some convolution has more than one channel to deal with."""
    return len(filters) > (1 if input_shape[2] == 1 else 0)


def _last_maps(input_shape: Shape, filters: Filters) -> Shape:
    """Height, width and channels of what comes out of the last convolution."""
    shrunk = sum(layer["size"] - 1 for layer in filters)
    y, x, k = input_shape
    return y - shrunk, x - shrunk, filters[-1]["n_filters"] if filters else k
