"""What a filter of the student's own design does: pictures with edges, and how strongly it answers them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

SIZE = 14
"""Height and width of the made-up pictures."""


def answers(picture: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """A valid cross-correlation of a picture (y, x) with weights (3, 3)."""
    windows = np.lib.stride_tricks.sliding_window_view(picture, weights.shape)
    return np.einsum("ijuv,uv->ij", windows, weights)


def upright_edges(rng: np.random.Generator, count: int) -> Iterator[tuple[np.ndarray, int, float]]:
    """Pictures with one vertical edge, its first column, and how high it is; both signs take turns.

    At least two windows lie wholly on either side. Edges turned on their side are the transposed pictures.
    """
    for number in range(count):
        column = int(rng.integers(5, SIZE - 4))
        contrast = float(rng.uniform(0.15, 0.9))
        dark = float(rng.uniform(0, 1 - contrast))
        picture = np.full((SIZE, SIZE), dark)
        sides = (slice(column, None), slice(None, column))
        picture[:, sides[number % 2]] += contrast
        yield picture, column, contrast


def leaning_edge(degrees: float, shift: float) -> np.ndarray:
    """A soft edge that leans by so many degrees from the vertical, bright on the right."""
    y, x = np.mgrid[:SIZE, :SIZE] - (SIZE - 1) / 2
    angle = np.deg2rad(degrees)
    across = x * np.cos(angle) + y * np.sin(angle) - shift
    return np.clip(across + 0.5, 0, 1)


def on_and_off(picture: np.ndarray, column: int, weights: np.ndarray) -> tuple[float, float]:
    """How strongly the weights answer an edge at this column, and how strongly away from it."""
    strength = np.abs(answers(picture, weights))
    on = np.zeros(strength.shape[1], dtype=bool)
    on[column - 2 : column] = True  # windows that begin there lie on both sides of the edge
    return float(strength[:, on].max(axis=1).min()), float(strength[:, ~on].max())


def weigh(weights: np.ndarray) -> tuple[str, str]:
    """The likely cause, read off the weights, for a design that does not do what it should; and a hint."""
    largest = np.abs(weights).max()
    if largest <= 0:
        return "all weights are 0", "which pixels should count for, and which against?"
    off = 0.05 * largest
    rows, columns = np.abs(weights.sum(axis=1)), np.abs(weights.sum(axis=0))
    balanced = "the weights of each row should add up to 0"
    if (columns <= off).all() and (rows > off).any():
        return "this filter answers horizontal edges: it is turned by 90 degrees", "what does .T do?"
    if (weights >= 0).all() or (weights <= 0).all():
        return "all weights have the same sign, so that it answers brightness, not change", balanced
    if (rows <= off).all() and (columns <= off).all():
        return (
            "the rows cancel each other: along a vertical edge, what one row adds another one takes away",
            "add up the weights of each column: is there one that is not 0?",
        )
    if abs(weights.sum()) > 3 * off:
        return "the nine weights do not add up to 0, so that it answers plain areas, too", balanced
    if (rows > off).any():
        return "a row whose weights do not add up to 0 answers horizontal edges", balanced
    return "the rows pull against each other, so that slanted edges count most", "give all three rows the same signs"
