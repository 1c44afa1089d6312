"""What stands in for the data sets where there is no network: small, deterministic, of the same shapes and types."""

from __future__ import annotations

import functools
import gzip
import importlib.util
from pathlib import Path
from typing import Any

import numpy as np

Arrays = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]
"""Training images and labels, test images and labels: uint8 and int64."""

COLOUR_CLASSES = (
    "disc", "square", "triangle", "ring", "cross",
    "horizontal stripes", "vertical stripes", "diagonal stripes", "checkerboard", "dots",
)  # fmt: skip

_TRAINING_DIGITS = 1500
_FIRST_LABELS = (5, 0, 4, 1, 9, 2, 1, 3, 1, 4)
"""The first labels of MNIST: what a lab says about its first digits is true of the stand-in's."""
_FIRST_FIVE, _SLANT, _THIN_PEN = 1461, 0.6, 0.5
"""The row of the first digit in scikit-learn's table. Slanted as MNIST's first digit is, and written with a thinner
pen, it is such that of all its windows, rows 20:25, columns 5:10 respond most to themselves, as a lab wants it."""


def digits() -> Arrays:
    """scikit-learn's 1,797 digits as MNIST prepares its own: 1,500 to train and 297 to test.

    Each digit fills a box of 20 pixels in an image of 28 x 28, its centre of mass in the middle; ink is 255, paper 0.

    Raises:
        ModuleNotFoundError: scikit-learn is not installed.

    Source: E. Alpaydin, C. Kaynak: Optical Recognition of Handwritten Digits (UCI, CC BY 4.0); shipped with
    scikit-learn.
    """
    return _copies(_digits())


def colours() -> Arrays:
    """Ten classes of coloured shapes and patterns, 32 x 32 pixels: 2,000 to train and 500 to test.

    Place, size, turn, contrast and noise vary; each class has a hue that it prefers, which alone does not tell it. A
    horizontal flip does not change a class.
    """
    return _copies(_colours())


def _copies(arrays: Arrays) -> Arrays:
    """Whoever writes into an image changes their own copy."""
    train_images, train_labels, test_images, test_labels = (array.copy() for array in arrays)
    return train_images, train_labels, test_images, test_labels


@functools.cache
def _digits() -> Arrays:
    # Importing scikit-learn takes a second, and only its table is needed.
    package = importlib.util.find_spec("sklearn")
    path = Path(package.origin).parent / "datasets" / "data" / "digits.csv.gz" if package and package.origin else None
    if path is None or not path.is_file():
        raise ModuleNotFoundError(
            "the stand-in for MNIST needs scikit-learn, which is not here: pip install scikit-learn"
        )
    with gzip.open(path, "rt") as file:
        table = np.loadtxt(file, delimiter=",", dtype=np.uint8)
    small, labels = table[:, :-1].reshape(-1, 8, 8) / 16, table[:, -1].astype(np.int64)
    images = _enlarge(small)
    images[_FIRST_FIVE] = _enlarge(small[[_FIRST_FIVE]], slant=_SLANT, threshold=_THIN_PEN)[0]
    order = [_FIRST_FIVE]
    for label in _FIRST_LABELS[1:]:
        order.append(next(int(place) for place in np.flatnonzero(labels == label) if place not in order))
    order += sorted(set(range(_TRAINING_DIGITS)) - set(order))
    return images[order], labels[order], images[_TRAINING_DIGITS:], labels[_TRAINING_DIGITS:]


def _enlarge(small: np.ndarray, *, slant: float = 0.0, threshold: float = 0.3) -> np.ndarray:
    """Digits (n, 8, 8) with ink from 0 to 1 as uint8 images (n, 28, 28), interpolated linearly.

    Args:
        slant: pixels to the right per pixel up.
        threshold: how much ink is paper still; more makes a thinner line.
    """
    places = np.arange(8)
    rows, columns = small.max(2) > 0, small.max(1) > 0
    extents = [8 - filled[:, ::-1].argmax(1) - filled.argmax(1) for filled in (rows, columns)]
    step = np.maximum(*extents)[:, None] / 20  # small pixels per large pixel
    mass = small.sum((1, 2))
    middle_y, middle_x = ((small.sum(axis) @ places / mass)[:, None] for axis in (2, 1))
    y, x = (middle + (np.arange(28) - 13.5) * step for middle in (middle_y, middle_x))
    tall = _weights(y) @ small
    if slant:
        slanted = x[:, None, :] + slant * (y - middle_y)[:, :, None]
        large = np.einsum("nyk,nyxk->nyx", tall, _weights(slanted))
    else:
        large = tall @ _weights(x).transpose(0, 2, 1)
    ink = np.clip((large - threshold) / 0.4, 0, 1)
    ink = np.rint(ink**2 * (3 - 2 * ink) * 255)  # a steep edge, as a pen draws
    return np.asarray(ink, np.uint8)


def _weights(places: np.ndarray) -> np.ndarray:
    """What each of the 8 small pixels counts at these places: (..., 8), linear interpolation, nothing outside."""
    return np.asarray(np.maximum(0, 1 - np.abs(places[..., None] - np.arange(8))))


@functools.cache
def _colours() -> Arrays:
    rng = np.random.default_rng(10)
    train, test = (_pictures(np.arange(many) % 10, rng) for many in (2000, 500))
    return *train, *test


def _pictures(labels: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """One picture per label, in an order that is drawn, and the labels in that order."""
    labels = rng.permutation(labels)
    many = len(labels)

    def drawn(low: float, high: float, *shape: int) -> np.ndarray:
        return rng.uniform(low, high, (many, *(shape or (1, 1)))).astype(np.float32)

    grid = np.linspace(-1, 1, 32, dtype=np.float32)
    y, x = grid[:, None] - drawn(-0.35, 0.35), grid - drawn(-0.35, 0.35)
    turn, size, phase = drawn(-0.25, 0.25), drawn(0.4, 0.7), drawn(0, 6.28)
    u = (np.cos(turn) * x + np.sin(turn) * y) / size
    v = (np.cos(turn) * y - np.sin(turn) * x) / size
    ink = np.empty((many, 32, 32), np.float32)
    for label in range(10):
        here = labels == label
        ink[here] = _ink(COLOUR_CLASSES[label], u[here], v[here], phase[here])
    # The shape in one colour on another, softened at its edge, with the noise of a camera.
    mask = np.clip(ink * 6 + 0.5, 0, 1)[..., None]
    hue = labels[:, None] / 10 + rng.normal(0, 0.13, (many, 1))
    front = _rgb(hue) * drawn(0.55, 1.0, 1)
    back = (0.35 * _rgb(drawn(0, 1, 1)) + 0.65 * drawn(0, 1, 1)) * drawn(0.2, 0.8, 1)
    pictures = rng.random((many, 32, 32, 3), np.float32)
    pictures *= 0.28
    pictures += back[:, None, None] - np.float32(0.14)
    pictures += mask * (front - back)[:, None, None]
    np.clip(pictures, 0, 1, out=pictures)
    pictures *= 255
    pictures += 0.5
    return pictures.astype(np.uint8), labels.astype(np.int64)


def _rgb(hue: np.ndarray) -> np.ndarray:
    """A colour circle: hues (n, 1) between 0 and 1 as (n, 3) from 0 to 1."""
    return np.asarray(0.5 + 0.5 * np.cos(2 * np.pi * (hue + np.array([0, 1 / 3, 2 / 3]))), np.float32)


def _ink(shape: str, u: np.ndarray, v: np.ndarray, phase: np.ndarray) -> np.ndarray:
    """How far inside the shape each pixel is: positive inside, negative outside."""
    r = np.hypot(u, v)
    width, height = np.abs(u), np.abs(v)
    waves = 4.5 * u + phase, 4.5 * v + phase
    depth: Any
    match shape:
        case "disc":
            depth = 1 - r
        case "square":
            depth = 0.9 - np.maximum(width, height)
        case "triangle":
            depth = np.minimum(0.8 - v, 0.55 + 0.5 * v - 0.9 * width)
        case "ring":
            depth = 0.25 - np.abs(r - 0.8)
        case "cross":
            depth = np.minimum(0.3 - np.minimum(width, height), 1.1 - np.maximum(width, height))
        case "horizontal stripes":
            depth = 0.4 * np.sin(waves[1])
        case "vertical stripes":
            depth = 0.4 * np.sin(waves[0])
        case "diagonal stripes":
            depth = 0.4 * np.sin(3.2 * (u + np.where(phase > 3.14, v, -v)) + phase)
        case "checkerboard":
            depth = 0.8 * np.sin(waves[0]) * np.sin(waves[1])
        case _:  # dots
            depth = 0.4 * (np.cos(1.4 * waves[0]) + np.cos(1.4 * waves[1]) - 0.9)
    return np.asarray(depth)
