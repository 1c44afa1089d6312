"""What the shapes of a model's weights give away."""

from __future__ import annotations

from itertools import product

from grader_tests.lab06_cifar10_keras.network import POOLS, RIGHT_SHAPES, Layers, Plan, Shape

TOTAL = 1_250_858


def likely_cause(shapes: list[Shape]) -> tuple[str, str]:
    """Cause and hint for weights that are not those of the network; empty texts where nothing is known."""
    layers = Layers.of(shapes)
    convolutions, dense = layers.convolutions, layers.dense
    if not shapes:
        return "there is no layer with weights", "the layers are listed in the task"
    if layers.others or any(len(shape) == 4 and shape[3] == 1 for shape in convolutions):
        return "there are other layers than Conv2D and Dense", "use Conv2D for the convolutions"
    if len(convolutions) != 4:
        return (
            f"there {_are(len(convolutions), 'convolution')}, and not four",
            "two in each of the two blocks: 32, 32, and then 64, 64",
        )
    if len(dense) != 2:
        return (
            f"there {_are(len(dense), 'dense layer')}, and not two",
            "after flatten: one of 512, then the last one of 10",
        )
    if len(layers.biases) > 6:
        return "there are more layers with weights, BatchNormalization for instance", "the task's table has all layers"
    if len(layers.biases) < 6:
        return "some layers have no bias", "use_bias=True is the default"
    sizes = {shape[:2] for shape in convolutions}
    if sizes != {(3, 3)}:
        odd = next(iter(sizes - {(3, 3)}))
        return f"there is a kernel of {odd[0]} x {odd[1]}", "all four convolutions have kernels of 3 x 3"
    if convolutions[0][2] != 3:
        return "the first layer does not take images of three channels", "the input is (32, 32, 3)"
    filters = [shape[3] for shape in convolutions]
    if filters != [32, 32, 64, 64]:
        return (
            f"the convolutions have {', '.join(str(n) for n in filters[:3])} and {filters[3]} filters",
            "32, 32, and then 64, 64",
        )
    if (dense[0][1], dense[1][0]) != (512, 512):
        return f"the first dense layer has {dense[0][1]:,} units", "512 units, and then 10"
    if dense[1][1] != 10:
        return f"the last dense layer has {dense[1][1]:,} units", "one for each of the ten classes"
    return _flat_cause(dense[0][0])


def _flat_cause(into: int) -> tuple[str, str]:
    """Why so many numbers go into the first dense layer."""
    hint = "in each block: 'same', 'valid', then a pooling of 2; that leaves 6 x 6 x 64 = 2,304 numbers"
    found = f"{into:,} numbers go into the first dense layer, instead of 2,304"
    if into == 64:
        return f"{found}: flatten is missing, or a global pooling stands in its place", hint
    causes = {
        ("same",) * 4: "all four convolutions are padded ('same')",
        ("valid",) * 4: "no convolution is padded: all four are 'valid'",
    }
    for paddings in sorted(product(("same", "valid"), repeat=4), key=lambda p: p not in causes):
        if Plan(paddings=paddings).flat(64) == into:
            why = causes.get(paddings, "the padding of some convolutions is wrong")
            return f"{found}: {why}", hint
    for pools in product((False, True), repeat=4):
        plan = Plan(pools=pools)
        if pools != POOLS and plan.flat(64) == into:
            return (
                f"{found}: {'a pooling is missing' if sum(pools) < 2 else 'there are more than two poolings'}",
                hint,
            )
    return found, hint


def _are(count: int, thing: str) -> str:
    number = ["is no", "is one", "are two", "are three", "are four", "are five", "are six"][count : count + 1]
    if not number:
        return f"are {count} {thing}s"
    return f"{number[0]} {thing}{'s' if number[0].startswith('are') else ''}"


def right(shapes: list[Shape]) -> bool:
    """Whether these are the network's weights, in any order."""
    return sorted(shapes) == sorted(RIGHT_SHAPES)
