"""Centring and normalising by the training images, and the known ways of getting it wrong."""

from __future__ import annotations

import numpy as np

from autograder.grading import Mistake
from grader_tests.references import keras

CHANNELS = (0, 1, 2)


def normalised(x_train: np.ndarray, images: np.ndarray) -> np.ndarray:
    """(x - mean) / std of each channel over all training images, as NumPy and Keras agree on it.

    Raises:
        ArithmeticError: they do not agree, and so neither is a reference.
    """
    train = x_train.astype(np.float64)
    by_numpy = (images - train.mean(axis=CHANNELS)) / train.std(axis=CHANNELS)
    layer = keras.layers.Normalization(mean=train.mean(axis=CHANNELS), variance=train.var(axis=CHANNELS))
    by_keras = np.asarray(layer(images.astype(np.float32)))
    if not np.allclose(by_numpy, by_keras, rtol=1e-3, atol=1e-3):
        raise ArithmeticError("NumPy and Keras disagree")
    return np.asarray(by_numpy)


def mistakes(x_train: np.ndarray, images: np.ndarray) -> list[Mistake]:
    train, x = x_train.astype(np.float64), images.astype(np.float64)
    mean, std = train.mean(axis=CHANNELS), train.std(axis=CHANNELS)
    each = (1, 2, 3)

    def by(axes: tuple[int, ...], source: np.ndarray = train) -> np.ndarray:
        return np.asarray((x - source.mean(axis=axes, keepdims=True)) / source.std(axis=axes, keepdims=True))

    one = "x_train.mean(axis=(0, 1, 2)) is one mean for each of the three channels"
    fit = "the mean and the standard deviation of x_train are found once, and used for all images that come later"
    return [
        Mistake("the images are passed on as they came", lambda: x, "fit a layer Normalization with adapt(x_train)"),
        Mistake("the images are centred, and not divided by the standard deviation", lambda: x - mean, fit),
        Mistake("the images are divided by the standard deviation, and not centred", lambda: x / std, fit),
        Mistake("the images are divided by the variance", lambda: (x - mean) / std**2, "the deviation is its root"),
        Mistake(
            "the division comes before the subtraction", lambda: x / std - mean, "(x - mean) / std: mind the brackets"
        ),
        Mistake("the brackets are missing: x - mean / std", lambda: x - mean / std, "(x - mean) / std"),
        Mistake(
            "the statistics are those of the images that come in: they are fitted on test data",
            lambda: by(CHANNELS, x),
            fit,
        ),
        Mistake(
            "the statistics are those of the images that come in, all channels together: they are fitted on test data",
            lambda: by((0, 1, 2, 3), x),
            fit,
        ),
        Mistake("each image is centred and scaled by its own statistics", lambda: by(each, x), fit),
        Mistake("each channel of each image is centred and scaled by its own statistics", lambda: by((1, 2), x), fit),
        Mistake(
            "each image is centred by its own mean",
            lambda: (x - x.mean(axis=each, keepdims=True)) / std,
            fit,
        ),
        Mistake("each image is centred by its own mean", lambda: x - x.mean(axis=each, keepdims=True), fit),
        Mistake("there is one mean and one deviation for all channels together", lambda: by((0, 1, 2, 3)), one),
        Mistake("there is one mean for all channels together", lambda: (x - train.mean()) / std, one),
        Mistake("there is one deviation for all channels together", lambda: (x - mean) / train.std(), one),
        Mistake("each pixel has a mean and a deviation of its own", lambda: by((0,)), one),
        Mistake("each pixel has a mean of its own", lambda: (x - train.mean(axis=0)) / std, one),
        Mistake("each pixel has a mean of its own", lambda: (x - train.mean(axis=0)) / train.std(), one),
        Mistake("the rows and the columns have means of their own", lambda: by((0, 1)), one),
        Mistake("the rows and the columns have means of their own", lambda: by((0, 2)), one),
        Mistake(
            "the images are divided by 255 first, which prepare has done",
            lambda: (x / 255 - mean) / std,
            "what comes in goes from 0 to 1",
        ),
        Mistake("the images are normalised twice", lambda: ((x - mean) / std - mean) / std, "once"),
    ]


def other_statistics(images: np.ndarray, got: np.ndarray) -> bool:
    """Whether each channel has been shifted and scaled, by whatever."""
    if got.shape != images.shape or not np.isfinite(got).all():
        return False
    for channel in range(3):
        x, y = images[..., channel].ravel().astype(float), got[..., channel].ravel().astype(float)
        slope, start = np.polyfit(x, y, 1)
        if abs(slope) < 1e-6 or np.abs(slope * x + start - y).max() > 1e-3 * max(np.ptp(y), 1e-6):
            return False
    return True
