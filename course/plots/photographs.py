"""Colour photographs in classes: what they look like, what augmentation makes of them, how well each is told apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from numpy.typing import ArrayLike

from course.plots.figure import PAGE, show


def augmentation_preview(
    images: ArrayLike, augment: Callable[..., Any], *, rows: int = 4, copies: int = 6, names: Sequence[str] = ()
) -> None:
    """Draw images, what they are outside training, and a few of the versions that training makes of each.

    Args:
        images: (n, y, x, 3), 0 to 1; the first `rows` of them are drawn.
        augment: called as `augment(images, training=True)`, and gives images of the same shape. Where it shifts and
            scales the channels, as normalising does, that is undone for the drawing.
        copies: how many versions of each image.
        names: of the images, for the reader who cannot see them; none, where nothing is given.

    Raises:
        ValueError: the images, or what comes back, have another shape.
    """
    chosen = np.asarray(images, dtype=np.float32)[: max(rows, 1)]
    if chosen.ndim != 4 or chosen.shape[3] != 3 or not len(chosen):
        raise ValueError(f"images are (n, y, x, 3); these have shape {np.shape(images)}")
    still = _as_images(augment(chosen, training=False), chosen)
    moved = [_as_images(augment(chosen, training=True), chosen) for _ in range(max(copies, 1))]
    undo = _undo(chosen, still)
    titles = ["image", "tested", *["in training"] * len(moved)]
    columns = [chosen, undo(still), *map(undo, moved)]
    side = PAGE / len(columns)
    figure, axes = plt.subplots(
        len(chosen), len(columns), figsize=(PAGE, side * len(chosen) + 0.45), squeeze=False, layout="constrained"
    )
    for column, pictures in enumerate(columns):
        for axis, picture in zip(axes[:, column], pictures, strict=True):
            axis.imshow(np.clip(picture, 0, 1), interpolation="nearest")
            axis.set_xticks([])
            axis.set_yticks([])
    for column, title in enumerate(titles[:3]):
        axes[0, column].set_title(title if column < 2 else f"{title}, {len(moved)} times", fontsize=10, loc="left")
    what = f" ({', '.join(str(name) for name in names[: len(chosen)])})" if len(names) else ""
    same = bool(np.allclose(undo(still), chosen, atol=0.02))
    differ = any(not np.allclose(version, still, atol=1e-4) for version in moved)
    show(
        figure,
        alt=f"{len(chosen)} images{what} in rows. Each is drawn as it is, then with training=False, "
        f"{'which leaves it where it is' if same else 'which changes it'}, then {len(moved)} times with training=True, "
        f"{'each time in another place or another way round' if differ else 'always the same'}.",
    )


def class_accuracy(labels: ArrayLike, predicted: ArrayLike, *, names: Sequence[str] | None = None) -> None:
    """Draw which share of each class is recognised, the best first.

    Args:
        labels: (n,), the true classes, whole numbers from 0.
        predicted: (n,), the classes that the model said; or (n, classes), its probabilities or logits.
        names: of the classes; their numbers, where nothing is given.

    Raises:
        ValueError: the two differ in length, or there are none.
    """
    true, said = np.asarray(labels).reshape(-1).astype(int), np.asarray(predicted)
    said = said.argmax(axis=1) if said.ndim == 2 and said.shape[1] > 1 else said.reshape(-1).astype(int)
    if len(true) != len(said) or not len(true):
        raise ValueError(f"labels and predictions need the same length, at least 1; they have {len(true)}, {len(said)}")
    classes = np.unique(true)
    right = {int(k): float(np.mean(said[true == k] == k)) for k in classes}
    many = {int(k): int(np.sum(true == k)) for k in classes}
    order = sorted(right, key=lambda k: -right[k])
    words = {k: str(names[k]) if names is not None and k < len(names) else str(k) for k in order}
    overall = float(np.mean(true == said))
    figure, axis = plt.subplots(figsize=(PAGE, 0.9 + 0.32 * len(order)), layout="constrained")
    drawn = axis.barh([words[k] for k in order], [right[k] for k in order], color="#542788", height=0.72)
    axis.bar_label(drawn, [f"{right[k]:.2f} of {many[k]:,}" for k in order], padding=4, fontsize=9)
    axis.axvline(overall, color="#b35806", linestyle="--", linewidth=1.5)
    axis.set_title(f"dashed: all classes together, {overall:.3f}", fontsize=10)
    axis.set_xlim(0, 1.15)
    axis.set_xticks(np.linspace(0, 1, 6))
    axis.invert_yaxis()
    axis.set_xlabel("share of its images that is recognised")
    axis.spines[["top", "right"]].set_visible(False)
    told = "; ".join(f"{words[k]} {right[k]:.2f}" for k in order)
    show(figure, alt=f"Bar chart of the share of each class that is recognised: {told}. All together: {overall:.3f}.")


def class_examples(images: ArrayLike, labels: ArrayLike, *, names: Sequence[str], count: int = 8) -> None:
    """Draw the first images of each class, in a row for each.

    Args:
        images: (n, y, x, 3), 0-255 or 0-1.
        labels: (n,), the classes, whole numbers from 0.
        names: of the classes.
        count: at most so many of each.

    Raises:
        ValueError: the two differ in length.
    """
    pictures, true = np.asarray(images), np.asarray(labels).reshape(-1)
    if len(pictures) != len(true):
        raise ValueError(f"there are {len(pictures)} images and {len(true)} labels")
    side = 0.52
    figure, axes = plt.subplots(
        len(names), count, figsize=(side * count + 1.4, side * len(names)), squeeze=False, layout="constrained"
    )
    for row, name in enumerate(names):
        mine = np.flatnonzero(true == row)[:count]
        for axis, index in zip(axes[row], [*mine, *[-1] * (count - len(mine))], strict=True):
            axis.set_xticks([])
            axis.set_yticks([])
            axis.set_frame_on(False)
            if index >= 0:
                axis.imshow(pictures[index], interpolation="nearest")
        axes[row, 0].set_ylabel(name, rotation=0, ha="right", va="center", fontsize=10)
    show(figure, alt=f"Small colour images, up to {count} in a row, one row for each class: {', '.join(names)}.")


def descent(paths: Mapping[str, np.ndarray], steepness: ArrayLike) -> None:
    """Draw ways down into a long valley, whose height is half of the sum of steepness * place**2.

    Args:
        paths: who -> places (steps + 1, 2), across the page and up the page; at most three.
        steepness: two numbers, along each of the two.
    """
    long, steep = (float(number) for number in np.asarray(steepness))
    every = np.concatenate(list(paths.values()))
    right, top = (1.15 * float(np.abs(every[:, axis]).max()) for axis in (0, 1))
    x, y = np.meshgrid(np.linspace(-right, right, 200), np.linspace(-top, top, 120))
    height = (long * x**2 + steep * y**2) / 2
    figure, axes = plt.subplots(
        len(paths), 1, figsize=(PAGE, 1.75 * len(paths)), squeeze=False, sharex=True, layout="constrained"
    )
    told = []
    for axis, (who, path), colour in zip(axes[:, 0], paths.items(), ("#b35806", "#542788", "#1b7837"), strict=False):
        axis.contour(
            x, y, height, levels=float(height.max()) * np.linspace(0, 1, 12) ** 2, colors="#bbbbbb", linewidths=0.8
        )
        axis.plot(path[:, 0], path[:, 1], marker="o", markersize=3, color=colour, linewidth=1.2)
        axis.plot(0, 0, marker="+", color="black", markersize=10)
        away = float(np.hypot(*path[-1]))
        axis.set_title(f"{who}: after {len(path) - 1} steps, {away:.2f} away from the lowest point", fontsize=10)
        axis.set_yticks([])
        past = ", having passed it on the way" if (path[:, 0] * path[0, 0]).min() < 0 else ""
        told.append(f"{who}: {away:.2f} away after {len(path) - 1} steps{past}")
    show(figure, alt=f"Ways down into a long valley, as lines on a map of its heights. {'; '.join(told)}.")


def _as_images(result: Any, like: np.ndarray) -> np.ndarray:
    """What an augmentation returned, as an array."""
    array = np.asarray(result, dtype=np.float32)
    if array.shape != like.shape:
        raise ValueError(f"the augmentation made shape {array.shape} of {like.shape}")
    return array


def _undo(images: np.ndarray, still: np.ndarray) -> Callable[[np.ndarray], np.ndarray]:
    """What turns images that are normalised, channel by channel, into those that can be looked at."""
    scale, start = np.ones(3), np.zeros(3)
    for channel in range(3):
        x, y = still[..., channel].ravel().astype(float), images[..., channel].ravel().astype(float)
        if x.std() > 1e-9 and np.isfinite(x).all():
            scale[channel] = np.mean((x - x.mean()) * (y - y.mean())) / x.var()
            start[channel] = y.mean() - scale[channel] * x.mean()
    return lambda normalised: np.asarray(normalised * scale + start)
