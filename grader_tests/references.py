"""What the right answer is: the layers of Keras and PyTorch, with the weights set by hand."""

from __future__ import annotations

import functools
import os
import pickle
from collections.abc import Callable
from typing import ParamSpec, TypeVar

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")

import keras
import numpy as np
import torch

# The inputs are tiny, and the processors are busy with other submissions: more threads only wait for each other.
torch.set_num_threads(1)

Activation = Callable[[np.ndarray], np.ndarray]

Arguments, Answer = ParamSpec("Arguments"), TypeVar("Answer")


def remembered(reference: Callable[Arguments, Answer]) -> Callable[Arguments, Answer]:
    """Have a reference remember its last answers: a whole class is asked the same questions.

    The answers must not be written into, and arrays cannot be.
    """

    @functools.lru_cache(maxsize=256)
    def answer(asked: bytes) -> Answer:
        args, kwargs = pickle.loads(asked)
        found = reference(*args, **kwargs)
        if isinstance(found, np.ndarray):
            found.flags.writeable = False
        return found

    @functools.wraps(reference)
    def ask(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Answer:
        return answer(pickle.dumps((args, kwargs)))

    return ask


def sigmoid(z: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-z))


def linear(z: np.ndarray) -> np.ndarray:
    return z


@remembered
def keras_convolution(img: np.ndarray, f: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    """What a Keras Conv2D layer computes, valid, float64: (n, y, x, k) and (fy, fx, k, m) -> (n, y-fy+1, x-fx+1, m).

    The layer itself would add a bias of 0, and takes four times as long. Padding, on all four sides, is a layer of its
    own: Keras has no number for it.
    """
    padded = img.astype(np.float64)
    if padding:
        padded = keras.layers.ZeroPadding2D(padding, dtype="float64")(padded)
    return np.asarray(keras.ops.conv(padded, f.astype(np.float64), stride, "valid"))


@remembered
def torch_convolution(img: np.ndarray, f: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    """The same by PyTorch, with the axes moved there and back."""
    with torch.no_grad():
        result = torch.nn.functional.conv2d(
            torch.from_numpy(np.ascontiguousarray(img.transpose(0, 3, 1, 2), dtype=np.float64)),
            torch.from_numpy(np.ascontiguousarray(f.transpose(3, 2, 0, 1), dtype=np.float64)),
            stride=stride,
            padding=padding,
        )
    return result.numpy().transpose(0, 2, 3, 1)


def convolution(
    img: np.ndarray, f: np.ndarray, activation: Activation = linear, *, stride: int = 1, padding: int = 0
) -> np.ndarray:
    """What both frameworks agree on, then the activation.

    Raises:
        ArithmeticError: they do not agree, and so neither is a reference.
    """
    by_keras, by_torch = keras_convolution(img, f, stride, padding), torch_convolution(img, f, stride, padding)
    if not np.allclose(by_keras, by_torch, rtol=1e-9, atol=1e-11):
        raise ArithmeticError("Keras and PyTorch disagree")
    return activation(by_keras)


Description = tuple[tuple[int, int, int], list[dict[str, int]], list[int]]
"""A network: input shape (y, x, channels), its convolution layers, and the units of its dense layers."""


@remembered
def keras_count(input_shape: tuple[int, int, int], filters: list[dict[str, int]], dense_shapes: list[int]) -> int:
    """What Keras counts in a network of valid convolutions, then dense layers."""
    convolutions = [keras.layers.Conv2D(layer["n_filters"], layer["size"]) for layer in filters]
    dense = [keras.layers.Dense(units) for units in dense_shapes]
    network = keras.Sequential([keras.Input(input_shape), *convolutions, keras.layers.Flatten(), *dense])
    return int(network.count_params())


@remembered
def torch_count(input_shape: tuple[int, int, int], filters: list[dict[str, int]], dense_shapes: list[int]) -> int:
    """The same by PyTorch, which finds out by itself what each layer gets from the one before."""
    y, x, channels = input_shape
    convolutions = [torch.nn.LazyConv2d(layer["n_filters"], layer["size"]) for layer in filters]
    dense = [torch.nn.LazyLinear(units) for units in dense_shapes]
    network = torch.nn.Sequential(*convolutions, torch.nn.Flatten(), *dense)
    with torch.no_grad():
        network(torch.zeros(1, channels, y, x))
    return sum(weights.numel() for weights in network.parameters())


def count_weights(input_shape: tuple[int, int, int], filters: list[dict[str, int]], dense_shapes: list[int]) -> int:
    """The number of weights that both frameworks agree on.

    Raises:
        ArithmeticError: they do not agree, and so neither is a reference.
    """
    by_keras, by_torch = (count(input_shape, filters, dense_shapes) for count in (keras_count, torch_count))
    if by_keras != by_torch:
        raise ArithmeticError(f"Keras counts {by_keras:,} weights and PyTorch {by_torch:,}")
    return by_keras


@remembered
def patches(imgs: np.ndarray, fy: int, fx: int, stride: int = 1, padding: int = 0) -> np.ndarray:
    """Every fy x fx window of images (n, y, x, k), flattened in C order, by PyTorch's unfold.

    Returns:
        (n, oy, ox, fy*fx*k). Unfold itself puts the channels first and the places last.
    """
    count, y, x, k = imgs.shape
    places = ((y + 2 * padding - fy) // stride + 1, (x + 2 * padding - fx) // stride + 1)
    channels_first = torch.from_numpy(np.ascontiguousarray(imgs.transpose(0, 3, 1, 2), dtype=np.float64))
    columns = torch.nn.functional.unfold(channels_first, (fy, fx), stride=stride, padding=padding).numpy()
    return columns.reshape(count, k, fy, fx, *places).transpose(0, 4, 5, 2, 3, 1).reshape(count, *places, -1)
