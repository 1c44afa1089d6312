"""What a training did: learning curves, the confusion matrix, and the mistakes that the model was surest of."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from numpy.typing import ArrayLike

from course.plots.figure import PAGE, bare_axes, show, write_number

_LINES = (("#542788", "o"), ("#b35806", "s"), ("#1b7837", "^"), ("#2b6ca3", "D"), ("#5d5d5d", "v"), ("#a6611a", "P"))
"""Colour and marker of each run. Full lines are training images, dashed ones are images that were held out."""

History = Mapping[str, Sequence[float]]
"""Name of a metric -> its value after each epoch; "val_" before the name means: on images that were held out."""


def learning_curves(
    histories: Mapping[str, History],
    *,
    metrics: Sequence[str] = ("loss", "accuracy"),
    chance: float | None = 0.1,
    title: str = "",
) -> None:
    """Draw how metrics changed from epoch to epoch, one panel for each, training and held-out images in each.

    Args:
        histories: label of a run -> its history: "loss", "accuracy", "val_loss", "val_accuracy", or some of them, each
            a list with one number per epoch. What Keras' `fit` returns may stand here as it is.
        metrics: which to draw, from left to right.
        chance: the accuracy of guessing, drawn as a dotted line in the panel of "accuracy"; None draws none.
        title: above all panels.

    Raises:
        ValueError: there is no run, or a run has none of the metrics.
    """
    runs: dict[str, dict[str, list[float]]] = {
        label: {name: [float(value) for value in values] for name, values in _history(run).items()}
        for label, run in histories.items()
    }
    if not runs or not metrics:
        raise ValueError("learning_curves needs at least one history and one metric")
    for label, run in runs.items():
        if not any(metric in run or f"val_{metric}" in run for metric in metrics):
            raise ValueError(f"the history of {label!r} has none of {list(metrics)}; it has {list(run)}")
    figure, axes = plt.subplots(1, len(metrics), figsize=(PAGE, 3.3), squeeze=False, layout="constrained")
    for axis, metric in zip(axes[0], metrics, strict=True):
        _curves(axis, metric, runs, chance if metric.endswith("accuracy") else None)
    entries = {text: line for axis in axes[0] for line, text in zip(*axis.get_legend_handles_labels(), strict=True)}
    labels, handles = list(entries), list(entries.values())
    figure.legend(
        handles,
        labels,
        loc="outside lower center",
        ncols=2 if len(runs) > 1 else len(labels),
        frameon=False,
        fontsize=9,
    )
    if title:
        figure.suptitle(title, fontsize=11)
    show(figure, alt=" ".join([f"{title}." if title else "", *_curves_in_words(runs, metrics)]).strip())


def confusion_matrix(labels: ArrayLike, predicted: ArrayLike, *, names: Sequence[str] | None = None) -> None:
    """Draw how often each class was taken for each other: a row is what it is, a column what the model said.

    The numbers are counts; the colour of a cell is its share of the row, so that rare classes show as well.

    Args:
        labels: (n,), the true classes, whole numbers from 0.
        predicted: (n,), the classes that the model said; or (n, classes), its probabilities or logits.
        names: of the classes; their numbers, where nothing is given.

    Raises:
        ValueError: the two differ in length, or hold numbers that are no classes.
    """
    true, said = _classes(labels, predicted)
    count = max(len(names or ()), int(max(true.max(), said.max())) + 1)
    titles = _names(names, count)
    table = np.zeros((count, count), dtype=int)
    np.add.at(table, (true, said), 1)
    share = table / np.maximum(table.sum(axis=1, keepdims=True), 1)
    side = min(PAGE - 0.6, 1.6 + 0.48 * count)
    figure, axis = plt.subplots(figsize=(side + 0.6, side), layout="constrained")
    drawn = axis.imshow(share, cmap="Purples", vmin=0, vmax=1)
    for (row, column), number in np.ndenumerate(table):
        if number:
            dark = share[row, column] > 0.55
            weight = "bold" if row == column else "normal"
            colour = "white" if dark else "black"
            write_number(axis, column, row, f"{number:,}", fontsize=8, fontweight=weight, color=colour)
    long = max(map(len, titles)) > 2
    axis.set_xticks(range(count), titles, fontsize=9, rotation=45 if long else 0, ha="right" if long else "center")
    axis.set_yticks(range(count), titles, fontsize=9)
    axis.set_xlabel("what the model said")
    axis.set_ylabel("what it is")
    right = int(np.trace(table))
    axis.set_title(f"{right:,} of {len(true):,} right: accuracy {right / len(true):.3f}", fontsize=10)
    figure.colorbar(drawn, ax=axis, shrink=0.75, label="share of the row")
    show(figure, alt=_confusion_in_words(table, titles))


def worst_mistakes(
    images: ArrayLike,
    labels: ArrayLike,
    probabilities: ArrayLike,
    *,
    names: Sequence[str] | None = None,
    count: int = 10,
    pair: tuple[int, int] | None = None,
) -> None:
    """Draw the wrong answers that the model was surest of, the surest first.

    Args:
        images: (n, y, x), (n, y, x, 1) or (n, 1, y, x) in grey, or (n, y, x, 3) in colour; 0-255 or 0-1.
        labels: (n,), the true classes, whole numbers from 0.
        probabilities: (n, classes), each row adds up to 1; rows that do not are taken for logits.
        names: of the classes; their numbers, where nothing is given.
        count: draw at most so many.
        pair: (what it is, what the model said): only the mistakes of this one cell of the confusion matrix.

    Raises:
        ValueError: the three differ in length, or are of other shapes.
    """
    shares = _probabilities(probabilities)
    true, said = _classes(labels, shares)
    pictures = _pictures(images)
    if len(pictures) != len(true):
        raise ValueError(f"there are {len(pictures)} images and {len(true)} labels")
    titles = _names(names, shares.shape[1])
    sure = shares[np.arange(len(said)), said]
    wrong = said != true
    if pair is not None:
        wrong &= (true == pair[0]) & (said == pair[1])
    among = f" of {titles[pair[0]]} taken for {titles[pair[1]]}" if pair is not None else ""
    worst = np.flatnonzero(wrong)
    worst = worst[np.argsort(-sure[worst], kind="stable")][: max(count, 1)]
    if not len(worst):
        figure, axis = plt.subplots(figsize=(PAGE / 2, 0.6))
        axis.set_axis_off()
        none = f"There is no mistake{among} among {len(true):,} images."
        axis.text(0.5, 0.5, none, ha="center", va="center")
        return show(figure, alt=none)
    columns = min(5, len(worst))
    rows = math.ceil(len(worst) / columns)
    figure, axes = plt.subplots(
        rows, columns, figsize=(PAGE * columns / 5, rows * 1.85), squeeze=False, layout="constrained"
    )
    words = [f"said {titles[said[i]]} ({sure[i]:.2f}), is {titles[true[i]]}" for i in worst]
    for axis, index in zip(axes.flat, worst, strict=False):
        axis.imshow(pictures[index], cmap="gray_r", vmin=0, vmax=1, interpolation="nearest")
        bare_axes(axis, f"said {titles[said[index]]} ({sure[index]:.2f})\nis {titles[true[index]]}")
    for axis in axes.flat[len(worst) :]:
        axis.set_axis_off()
    return show(
        figure,
        alt=f"The {len(worst)} wrong answers{among} that the model was surest of, "
        f"out of {int(wrong.sum()):,} mistakes: {'; '.join(words)}.",
    )


def _history(run: Any) -> History:
    """The mapping itself, or that of a Keras History."""
    history: History = run if isinstance(run, Mapping) else getattr(run, "history", run)
    if not isinstance(history, Mapping):
        raise ValueError(f"a history is a dictionary of lists, not {type(run).__name__}")
    return history


def _curves(axis: Axes, metric: str, runs: Mapping[str, Mapping[str, list[float]]], chance: float | None) -> None:
    longest = 1
    for (label, run), (colour, marker) in zip(runs.items(), _LINES * len(runs), strict=False):
        prefix = f"{label}, " if label else ""
        for name, dash, words in ((metric, "-", "training images"), (f"val_{metric}", "--", "held-out images")):
            values = run.get(name, [])
            if not values:
                continue
            longest = max(longest, len(values))
            epochs = range(1, len(values) + 1)
            fill = colour if name == metric else "white"
            axis.plot(
                epochs, values, color=colour, linestyle=dash, marker=marker if len(values) <= 30 else "",
                markersize=5, markerfacecolor=fill, label=prefix + words,
            )  # fmt: skip
    if chance is not None:
        axis.axhline(chance, color="#5d5d5d", linewidth=1, linestyle=":")
        axis.annotate(f"guessing: {chance:g}", (1, chance), (0, 3), textcoords="offset points", fontsize=8)
    step = max(1, math.ceil(longest / 10))
    axis.set_xticks(range(1, longest + 1, step))
    axis.set_xlim(1 - 0.06 * longest, longest + 0.06 * longest)
    axis.set_xlabel("epoch")
    axis.set_title(metric, fontsize=10)
    axis.spines[["top", "right"]].set_visible(False)


def _curves_in_words(runs: Mapping[str, Mapping[str, list[float]]], metrics: Sequence[str]) -> list[str]:
    sentences = ["Learning curves."]
    for label, run in runs.items():
        for metric in metrics:
            for name, words in ((metric, "on training images"), (f"val_{metric}", "on held-out images")):
                values = run.get(name)
                if values:
                    epochs = f"over {len(values)} epochs" if len(values) > 1 else "after 1 epoch"
                    path = f"from {values[0]:.3f} to {values[-1]:.3f}" if len(values) > 1 else f"{values[0]:.3f}"
                    sentences.append(f"{label + ': ' if label else ''}{metric} {words} {path} {epochs}.")
    return sentences


def _confusion_in_words(table: np.ndarray, names: Sequence[str]) -> str:
    right, total = int(np.trace(table)), int(table.sum())
    text = f"Confusion matrix of {len(names)} classes: {right:,} of {total:,} are right, accuracy {right / total:.3f}."
    off = table - np.diag(np.diag(table))
    order = np.argsort(-off, axis=None, kind="stable")[:3]
    pairs = [divmod(int(place), len(names)) for place in order if off.flat[place]]
    if not pairs:
        return f"{text} There are no mistakes."
    often = "; ".join(f"{names[true]} taken for {names[said]}, {off[true, said]} times" for true, said in pairs)
    return f"{text} The most frequent mistakes: {often}."


def _classes(labels: ArrayLike, predicted: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    """Both as whole numbers (n,)."""
    true, said = np.asarray(labels), np.asarray(predicted)
    if said.ndim == 2 and said.shape[1] > 1:
        said = said.argmax(axis=1)
    true, said = true.reshape(-1), said.reshape(-1)
    if len(true) != len(said) or not len(true):
        raise ValueError(f"labels and predictions need the same length, at least 1; they have {len(true)}, {len(said)}")
    for name, classes in (("labels", true), ("predictions", said)):
        if not np.isfinite(classes).all() or (classes != np.round(classes)).any() or classes.min() < 0:
            raise ValueError(f"{name} are whole numbers from 0, e.g. 7")
    return true.astype(int), said.astype(int)


def _probabilities(scores: ArrayLike) -> np.ndarray:
    """(n, classes), each row adding up to 1; logits go through a softmax."""
    shares = np.asarray(scores, dtype=np.float64)
    if shares.ndim != 2 or not np.isfinite(shares).all():
        raise ValueError(f"probabilities are finite numbers (n, classes); these have shape {shares.shape}")
    if (shares >= 0).all() and np.allclose(shares.sum(axis=1), 1, atol=1e-3):
        return shares
    raised = np.exp(shares - shares.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def _pictures(images: ArrayLike) -> np.ndarray:
    """(n, y, x) or (n, y, x, 3), floats 0-1."""
    pictures = np.asarray(images)
    if pictures.ndim == 4 and pictures.shape[1] in (1, 3) and pictures.shape[3] not in (1, 3):
        pictures = np.moveaxis(pictures, 1, -1)
    if pictures.ndim == 4 and pictures.shape[3] == 1:
        pictures = pictures[..., 0]
    if not (pictures.ndim == 3 or (pictures.ndim == 4 and pictures.shape[3] == 3)):
        raise ValueError(f"images are (n, y, x) or (n, y, x, 3); these have shape {pictures.shape}")
    floats = pictures.astype(np.float64)
    return np.asarray(np.clip(floats / 255 if floats.max(initial=0) > 1.5 else floats, 0, 1))


def _names(names: Sequence[str] | None, count: int) -> list[str]:
    """As many as there are classes."""
    given = [str(name) for name in names or ()]
    return given + [str(number) for number in range(len(given), count)]
