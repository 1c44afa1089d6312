"""The yardstick of lab 7, `keras.applications.VGG16`, with the same lent weights; and networks that are nearly it."""

from functools import lru_cache
from pathlib import Path

import keras
import numpy as np

from autograder.grading import Probe
from grader_tests.lab07_vgg16_filters import inside

_TEXT = Path(inside.__file__).read_text(encoding="utf-8")


def probe(function):
    """A function of `inside`, as what `call_through` takes."""
    return Probe(f"lambda *args: (lambda names: (exec({_TEXT!r}, names), names[{function!r}](*args))[1])({{}})")


@lru_cache(maxsize=8)
def answers(seed, variant=""):
    """What VGG-16 makes of the two images of a seed, or a variant of it: (2, 1000).

    Args:
        variant: what is different, and behind a comma the last layer's activation ("logits" for none).
    """
    build = (lambda: _variant(variant)) if variant else _yardstick
    return inside.run(build, seed, guarded=False)[0]


def _yardstick():
    return keras.applications.VGG16(weights=None)


def _variant(name):
    """VGG-16 with one thing different."""
    layers = keras.layers
    name, _, last = name.partition(", ")
    activation = None if name in ("no relu", "no relu in convolutions") else "relu"
    hidden = None if name in ("no relu", "no relu in dense layers") else "relu"
    pooling = layers.AveragePooling2D if name == "average" else layers.MaxPooling2D
    x = entry = keras.Input((224, 224, 3))
    for many, filters in ((2, 64), (2, 128), (3, 256), (3, 512), (3, 512)):
        if name == "pool first":
            x = pooling(2)(x)
        for _ in range(many):
            x = layers.Conv2D(filters, 3, padding="same", activation=activation)(x)
        if name != "pool first":
            x = pooling(2)(x)
    if name == "channels first":
        x = layers.Permute((3, 1, 2))(x)
    elif name == "transposed":
        x = layers.Permute((2, 1, 3))(x)
    x = layers.Flatten()(x)
    for _ in range(2):
        x = layers.Dense(4096, activation=hidden)(x)
    return keras.Model(entry, layers.Dense(1000, activation={"": "softmax", "logits": None}.get(last, last))(x))


EXPECTED = tuple(tuple(variable.shape) for variable in inside.make(_yardstick)[0].weights)
"""Shapes of VGG-16's weights, as keras.applications makes it: kernel and bias of 13 convolutions and 3 dense layers."""

TOTAL = sum(int(np.prod(shape)) for shape in EXPECTED)
MAPS = ((224, 64), (112, 64), (112, 128), (56, 128), (56, 256), (28, 256), (28, 512), (14, 512), (7, 512))
"""Height (and width) and channels of the maps, one for each time that they change."""
