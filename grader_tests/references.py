"""What the right answer is: the layers of Keras and PyTorch, with the weights set by hand."""

from __future__ import annotations

import os
from collections.abc import Callable

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")

import keras
import numpy as np
import torch

Activation = Callable[[np.ndarray], np.ndarray]


def sigmoid(z: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-z))


def linear(z: np.ndarray) -> np.ndarray:
    return z


def keras_convolution(img: np.ndarray, f: np.ndarray) -> np.ndarray:
    """A Keras Conv2D layer, valid, float64: (n, y, x, k) and (fy, fx, k, m) -> (n, y-fy+1, x-fx+1, m)."""
    layer = keras.layers.Conv2D(f.shape[3], f.shape[:2], padding="valid", use_bias=False, dtype="float64")
    layer.build((None, *img.shape[1:]))
    layer.set_weights([f.astype(np.float64)])
    return np.asarray(layer(img.astype(np.float64)))


def torch_convolution(img: np.ndarray, f: np.ndarray) -> np.ndarray:
    """The same by PyTorch, with the axes moved there and back."""
    with torch.no_grad():
        result = torch.nn.functional.conv2d(
            torch.from_numpy(np.ascontiguousarray(img.transpose(0, 3, 1, 2), dtype=np.float64)),
            torch.from_numpy(np.ascontiguousarray(f.transpose(3, 2, 0, 1), dtype=np.float64)),
        )
    return result.numpy().transpose(0, 2, 3, 1)


def convolution(img: np.ndarray, f: np.ndarray, activation: Activation = linear) -> np.ndarray:
    """What both frameworks agree on, then the activation.

    Raises:
        ArithmeticError: they do not agree, and so neither is a reference.
    """
    by_keras, by_torch = keras_convolution(img, f), torch_convolution(img, f)
    if not np.allclose(by_keras, by_torch, rtol=1e-9, atol=1e-11):
        raise ArithmeticError("Keras and PyTorch disagree")
    return activation(by_keras)
