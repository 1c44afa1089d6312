"""What is right for `prepare_batch`, and what its mistakes are made of."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from grader_tests.lab02_im2col.mistakes import windows

SIZE = "down: (y + 2 * padding - fy) // stride + 1. Floor first, then add 1"
"""A hint for whoever has too many or too few places."""

Sides = tuple[int, int]


def padded(imgs: np.ndarray, rows: Sides, columns: Sides | None = None) -> np.ndarray:
    """Images with zeros (before, after) their rows and their columns."""
    return np.pad(imgs, ((0, 0), rows, rows if columns is None else columns, (0, 0)))


def places(imgs: np.ndarray, fy: int, fx: int, stride: int, padding: int) -> tuple[int, int]:
    """How many windows there are, down and across."""
    return (imgs.shape[1] + 2 * padding - fy) // stride + 1, (imgs.shape[2] + 2 * padding - fx) // stride + 1


def strided(imgs: np.ndarray, fy: int, fx: int, stride: int, padding: int) -> np.ndarray:
    """The right windows, not flattened: (n, oy, ox, fy, fx, k)."""
    return windows(padded(imgs, (padding, padding)), fy, fx)[:, ::stride, ::stride]


def fill(shape: tuple[int, ...], fragment: Callable[[int, int, int], np.ndarray]) -> np.ndarray:
    """An array of this shape, filled by loops as a student's is; raises ValueError where a fragment does not fit."""
    rows = np.zeros(shape)
    for b, i, j in np.ndindex(shape[:3]):
        rows[b, i, j] = fragment(b, i, j).ravel()
    return rows
