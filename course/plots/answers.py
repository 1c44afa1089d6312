"""What a network says of single images."""

from __future__ import annotations

from collections.abc import Sequence

import matplotlib.pyplot as plt
import numpy as np
from numpy.typing import ArrayLike

from course.plots.figure import PAGE, show

_RIGHT, _OTHER = "#542788", "#b2abd2"
"""Dark for the class that is right, light for the others; the right one is hatched as well."""


def image_and_probabilities(
    images: ArrayLike, probabilities: ArrayLike, labels: ArrayLike, *, names: Sequence[str] | None = None
) -> None:
    """Draw grey images, each beside bars with the probabilities that a network gives to the classes.

    Args:
        images: (n, y, x), 0 is black and 1 is white; n is 4 at most.
        probabilities: (n, classes), from 0 to 1.
        labels: (n,), the true classes, whose bars are hatched.
        names: of the classes; their numbers, where nothing is given.

    Raises:
        ValueError: the three differ in length, or there are none or too many.
    """
    pictures, shares, true = np.asarray(images), np.asarray(probabilities), np.asarray(labels)
    if not 1 <= len(pictures) <= 4 or not len(pictures) == len(shares) == len(true):
        raise ValueError(
            f"one to four images, each with its probabilities and its label; got {len(pictures)}, {len(shares)} and "
            f"{len(true)}"
        )
    titles = list(names or map(str, range(shares.shape[1])))
    figure, axes = plt.subplots(
        len(pictures), 2, figsize=(PAGE, 1.9 * len(pictures)), squeeze=False, width_ratios=(1, 3), layout="constrained"
    )
    words = []
    for (left, right), picture, share, label in zip(axes, pictures, shares, true, strict=True):
        left.imshow(picture, cmap="gray", vmin=0, vmax=1)
        left.set_xticks([])
        left.set_yticks([])
        left.set_title(f"this is a {titles[label]}", fontsize=10)
        drawn = right.bar(range(len(share)), share, color=[_RIGHT if n == label else _OTHER for n in range(len(share))])
        drawn[int(label)].set_hatch("//")
        drawn[int(label)].set_edgecolor("white")
        right.set_xticks(range(len(share)), titles, fontsize=9)
        right.set_ylim(0, 1)
        right.set_ylabel("probability", fontsize=9)
        right.tick_params(axis="y", labelsize=8)
        right.spines[["top", "right"]].set_visible(False)
        best = int(share.argmax())
        words.append(
            f"A {titles[label]}: the network says {titles[best]} with {share[best]:.2f}"
            + ("" if best == label else f", and {titles[label]} with {share[label]:.2f}")
            + "."
        )
    show(figure, alt=f"Images beside the probabilities that a network gives to each class. {' '.join(words)}")
