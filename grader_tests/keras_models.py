"""Keras models of students', looked at where they live, and what graders expect of what comes back.

A model cannot cross over. A probe builds it in the student's process, sets weights, feeds images and labels, and gives
back arrays and numbers. How the model is written does not matter: Sequential, functional or a class.

What comes back was made by a stranger's code: it is data, and `part` checks that it has the form it must have.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.channel import type_name
from autograder.errors import CheckFailure
from grader_tests.torch_models import probe

READ_ANYHOW = "the answer could not be read: something in your notebook changed how Python works"

HELPERS = '''
import os
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras

def kind_of(model):
    """What came instead of a model: nothing, a class, a history, or something else."""
    if isinstance(model, keras.Model):
        return "model"
    if model is None:
        return "None"
    if isinstance(model, type):
        return "class"
    return "History" if type(model).__name__ == "History" else "other"

def array(tensor):
    """Numbers of whatever kind of tensor, as an array."""
    return np.asarray(keras.ops.convert_to_numpy(tensor))

def fill(model, seed):
    """Give every weight a number that is not 0, of about the size that a trained network's have."""
    rng = np.random.default_rng(seed)
    for weights in model.weights:
        wide = float(np.prod(weights.shape[:-1])) if len(weights.shape) > 1 else 40.0
        weights.assign((rng.normal(size=tuple(weights.shape)) * (2 / wide) ** 0.5).astype("float32"))

def weights_of(model):
    return [array(weights) for weights in model.weights]

def tried(call):
    """A value and "", or None and what went wrong, for the grader to explain."""
    try:
        return call(), ""
    except MemoryError:
        raise
    except Exception as error:
        return None, type(error).__name__ + ": " + str(error)[:600] + " " + str(error)[600:][-2000:]
'''


def in_keras(source: str, name: str) -> Any:
    """A probe that may use the helpers: `source` defines the function `name`."""
    return probe(HELPERS + source, name)


def part(found: Any, name: str, kind: type | tuple[type, ...]) -> Any:
    """A part of a report, of the type that it must have.

    Raises:
        CheckFailure: it is something else.
    """
    value = found.get(name) if isinstance(found, dict) else None
    if not isinstance(value, kind) or isinstance(value, bool):
        raise CheckFailure(READ_ANYHOW)
    return value


def expect_model(found: Any, name: str) -> None:
    """What the function returned is a Keras model.

    Raises:
        CheckFailure: it is not; the text says what it is.
    """
    kind = part(found, "kind", str)
    because = {
        "None": "nothing\nlikely cause: the function has no return statement, or one branch lacks it",
        "class": "a class\nlikely cause: the class is returned, and not a model of it\nhint: return YourModel()",
        "History": "the history of a training\nlikely cause: what fit() returns is returned\n"
        "hint: return the model itself",
    }
    if kind != "model":
        raise CheckFailure(f"expected a Keras model from {name}, got {because.get(kind, 'something else')}")


def finite_rows(array: Any, rows: int, columns: int, what: str) -> np.ndarray:
    """`array` is (rows, columns), finite floats.

    Raises:
        CheckFailure: it is not.
    """
    if not isinstance(array, np.ndarray) or array.dtype.kind not in "fiu":
        raise CheckFailure(f"expected {what} as an array of floats, got {type_name(array)}")
    if array.shape != (rows, columns):
        shown = str(tuple(length if length < 10_000 else "..." for length in array.shape)).replace("'", "")
        raise CheckFailure(f"expected {what} of shape ({rows}, {columns}), got {shown}")
    if not np.isfinite(array).all():
        broken = int(array.size - np.count_nonzero(np.isfinite(array)))
        raise CheckFailure(
            f"expected {what}, but {broken} of {array.size} are NaN or infinite\n"
            "hint: does a layer divide by zero, or take the logarithm of 0?"
        )
    return array.astype(np.float64)
