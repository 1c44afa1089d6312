"""How dropout is measured from outside, wherever a student's model has it.

A dropout of rate p sets a number to 0, or divides it by 1 - p. The model is given weights that are 0 but for nine
paths: path j leads from one number of the image to logit j, with all weights 1 on its way. What a logit is in training,
divided by what it is outside, is then the product of what the dropouts on its path did. One set of paths starts behind
the convolutions, with biases of 1, another one behind the dense layer, so that the three can be told apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.errors import CheckFailure
from grader_tests.lab06_cifar10_keras.network import Layers, Plan

PATHS = 9
"""Logits with a path. The tenth stays 0: what the softmax takes away from all is read off it."""


@dataclass(frozen=True)
class Paths:
    """What came of nine paths, image by image, relative to what comes outside training: (n, 9)."""

    ratios: np.ndarray

    @property
    def dropped(self) -> float:
        """The share of numbers that are 0."""
        return float((self.ratios < 0.1).mean())

    @property
    def gain(self) -> float:
        """What the others are multiplied by; 1 without dropout."""
        kept = self.ratios[self.ratios >= 0.1]
        return float(np.median(kept)) if kept.size else 0.0

    @property
    def even(self) -> bool:
        """Whether all numbers that are kept are multiplied by the same."""
        kept = self.ratios[self.ratios >= 0.1]
        return bool(kept.size) and bool(np.allclose(kept, self.gain, rtol=0.03))

    @property
    def together(self) -> float:
        """How much more often than by chance two paths of one image are dropped together, from 0 to 1."""
        zeros = (self.ratios < 0.1).astype(float)
        if zeros.std() == 0:
            return 0.0
        deviations = zeros - zeros.mean()
        pairs = (deviations.sum(axis=1) ** 2 - (deviations**2).sum(axis=1)).mean() / (PATHS * (PATHS - 1))
        return float(pairs / zeros.var())


def cases(layers: Layers, plan: Plan, rng: np.random.Generator, many: int) -> list[Any]:
    """Images and weights for paths that start behind the dense layer, behind the convolutions, and in the image."""
    first, second, third, fourth = layers.convolutions
    (into, units), (_, classes) = layers.dense
    blank = np.zeros((many, 32, 32, 3), np.float32)
    chosen = [int(unit) for unit in rng.permutation(units)[:PATHS]]
    out = ((units, classes), [(unit, j) for j, unit in enumerate(chosen)], 1.0)

    behind_dense = [((units,), [(unit,) for unit in chosen], 1.0), out]

    # All maps are 1 everywhere. Each path takes another place of one and the same map.
    maps = fourth[3]
    channel = int(rng.integers(maps))
    spots = rng.permutation(into // maps)[:PATHS]
    flat = [(int(spot) * maps + channel, unit) for spot, unit in zip(spots, chosen, strict=True)]
    behind_maps = [((maps,), [(i,) for i in range(maps)], 1.0), ((into, units), flat, 1.0), out]

    # Four pixels that one pooling makes one of, and then one pixel all the way; path j goes through channel j.
    half = plan.kernel // 2
    before = half * sum(padding == "valid" for padding in plan.paddings[:2])
    after = half * sum(padding == "valid" for padding in plan.paddings[2:])
    row, column = (int(place) for place in rng.integers(1, 3, size=2))
    images = blank.copy()
    top, left = (2 * (2 * place + after) + before for place in (row, column))
    images[:, top : top + 2, left : left + 2] = 1
    side = list(plan.sides())[-1]
    through: list[Any] = [(first, [(half, half, 0, j) for j in range(PATHS)], 1.0)]
    through += [(shape, [(half, half, j, j) for j in range(PATHS)], 1.0) for shape in {second, third, fourth} - {first}]
    ends = [((row * side + column) * maps + j, unit) for j, unit in enumerate(chosen)]
    from_image = [*through, ((into, units), ends, 1.0), out]

    # The same, but behind the first block all paths start from one number, dropped for all of them or for none.
    from_one = [entry for entry in from_image if entry[0] != third]
    from_one.append((third, [(half, half, 0, j) for j in range(PATHS)], 1.0))
    alone = third not in (second, fourth)
    return [
        (blank, behind_dense),
        (blank, behind_maps),
        (images, from_image),
        *([(images, from_one)] if alone else []),
    ]


def read(found: Any) -> list[Paths] | None:
    """The cases, from what the probe sent; None if the numbers do not find their way outside training.

    Raises:
        CheckFailure: it is not what outputs look like.
    """
    paths = []
    for pair in found if isinstance(found, list) else []:
        if not isinstance(pair, tuple) or not all(isinstance(a, np.ndarray) and a.ndim == 2 for a in pair):
            break
        rest, training = (_logits(array.astype(float)) for array in pair)
        shapes = rest.shape[1:], training.shape[1:]
        if not 0 < len(rest) <= len(training) or shapes != ((PATHS,), (PATHS,)) or not np.isfinite(training).all():
            break
        if not any(
            np.allclose(rest, value, rtol=0.01) for value in (1, 1 / 4, 1 / 16, 1 / 255)
        ):  # pooled means, scaled pixels
            return None
        paths.append(Paths(training / rest[:1]))
    if len(paths) not in (3, 4):
        raise CheckFailure("expected ten finite numbers for each image, in training, too")
    return paths


def _logits(output: np.ndarray) -> np.ndarray:
    """Relative to the tenth, whatever stands behind the logits: that it is a softmax is checked elsewhere."""
    if (output > 0).all() and np.allclose(output.sum(axis=1), 1, atol=1e-3):
        output = np.log(output)
    elif np.allclose(output[:, PATHS], 0.5) and (output > 0).all() and (output < 1).all():
        output = np.log(output / (1 - output))
    return np.asarray(output[:, :PATHS] - output[:, PATHS:])


def expect_rates(paths: list[Paths]) -> None:
    """The three rates are 0.25, 0.25 and 0.5.

    Raises:
        CheckFailure: they are not; the text gives those that were found.
    """
    hint = "Dropout(0.25) after each pooling, Dropout(0.5) after the dense layer of 512"
    if not all(case.even for case in paths):
        raise CheckFailure(
            "in training, the numbers that are not dropped are changed, each in another way\nlikely cause: another "
            f"layer than Dropout is at work in training: GaussianDropout, noise, or augmentation\nhint: {hint}"
        )
    dense, maps, image = (case.gain for case in paths[:3])
    rates = [1 - maps / image, 1 - dense / maps, 1 - 1 / dense]
    if np.allclose(rates, [0.25, 0.25, 0.5], atol=0.02):
        return
    cause = _rates_cause(rates, paths)
    shown = [f"{max(rate, 0):.2f}".replace("0.00", "none") for rate in rates]
    raise CheckFailure(
        f"expected dropout of 0.25, 0.25 and 0.5 in training, got {shown[0]}, {shown[1]} and {shown[2]}\n"
        f"likely cause: {cause}\nhint: {hint}"
    )


_KNOWN = (
    ((0, 0, 0), "there is no dropout at all"),
    ((0, 0, 0.5), "the dropouts after the poolings are missing"),
    ((0.25, 0.25, 0), "the dropout after the dense layer is missing"),
    ((0, 0.25, 0.5), "the dropout after the first pooling is missing"),
    ((0.25, 0, 0.5), "the dropout after the second pooling is missing"),
    ((0.5, 0.5, 0.5), "the rate is 0.5 everywhere"),
    ((0.25, 0.25, 0.25), "the rate is 0.25 everywhere"),
    ((0.75, 0.75, 0.5), "the rate is the share that is dropped, and not the share that is kept"),
    ((0.5, 0.5, 0.25), "the rates are swapped: the maps lose a quarter, and the dense layer a half"),
    ((0.25, 0.625, 0), "the dropout of 0.5 stands before the dense layer of 512, and not after it"),
    ((0.25, 0.5, 0.25), "the rates are in another order"),
    ((0.5, 0.25, 0.25), "the rates are in another order"),
    ((0.4375, 0.4375, 0.5), "there is a dropout after each convolution, and not only after each pooling"),
    ((0.25**2, 0.25**2, 0.5), "the rate is squared"),
)


def _rates_cause(rates: list[float], paths: list[Paths]) -> str:
    for known, cause in _KNOWN:
        if np.allclose(rates, known, atol=0.02):
            return cause
    if all(abs(rate) < 0.02 for rate in rates) and any(case.dropped for case in paths):
        return "numbers are set to 0, and the others are not made larger for it, as the layer Dropout does"
    wrong = [
        name
        for name, rate, right in zip(
            ("after the first pooling", "after the second pooling", "after the dense layer"),
            rates,
            (0.25, 0.25, 0.5),
            strict=True,
        )
        if abs(rate - right) > 0.02
    ]
    return f"the rate is wrong {', '.join(wrong[:-1])}{' and ' if wrong[1:] else ''}{wrong[-1]}"


def expect_places(paths: list[Paths]) -> None:
    """Each dropout works on the numbers that a pooling has left, each number on its own.

    Raises:
        CheckFailure: it does not.
    """
    dense, maps, image, *from_one = paths
    if maps.together > 0.1:
        raise CheckFailure(
            "in training, numbers of the same map are dropped together\nlikely cause: SpatialDropout2D, or a dropout "
            "with a noise_shape, drops whole maps\nhint: Dropout drops each number on its own"
        )
    hint = "in each block: convolution, convolution, pooling, dropout"
    # A number that four are pooled to is 0 only if all four are.
    for case, others, which in ((maps, 0.5, "second"), (image, 0.5 * 0.75, "first")):
        kept = (1 - case.dropped) / others
        if abs(kept - 0.75) > 0.12:
            raise CheckFailure(
                f"in training, the dropout of the {which} block drops too few of the numbers that are left after the "
                f"pooling\nlikely cause: the dropout stands before the pooling\nhint: {hint}"
            )
    if any(case.together < 0.065 for case in from_one):
        raise CheckFailure(
            "in training, the dropout of the first block works on something else than what the pooling has left\n"
            f"likely cause: it stands behind the next convolution\nhint: {hint}"
        )
    if abs(dense.dropped - 0.5) > 0.1:
        raise CheckFailure("in training, the dropout after the dense layer does not drop half of the numbers")
