"""A loaded data set, and what the frameworks want of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Dataset:
    """Images and labels to train and to test with.

    Images are uint8 from 0 to 255, (n, y, x) in grey and (n, y, x, 3) in colour; labels are int64, (n,), the places in
    `class_names`. `rung` says where the data comes from: "local", "download" or "stand-in".
    """

    train_images: np.ndarray
    train_labels: np.ndarray
    test_images: np.ndarray
    test_labels: np.ndarray
    class_names: tuple[str, ...]
    rung: str

    def __repr__(self) -> str:
        size, train, test = " x ".join(map(str, self.train_images.shape[1:])), self.train_images, self.test_images
        return f"<Dataset: {len(train):,} training and {len(test):,} test images, {size}; {self.rung}>"

    def take(self, train: int | None = None, test: int | None = None) -> Dataset:
        """The first images only, as many as are asked for and there; None takes all.

        Raises:
            ValueError: a number is less than 1.
        """
        if any(many is not None and many < 1 for many in (train, test)):
            raise ValueError(f"train and test are numbers of images from 1 on, not {train} and {test}")
        return replace(
            self,
            train_images=self.train_images[:train],
            train_labels=self.train_labels[:train],
            test_images=self.test_images[:test],
            test_labels=self.test_labels[:test],
        )

    def torch(self) -> tuple[Any, Any]:
        """Two TensorDatasets, to train and to test: images (n, channels, y, x), float32 from 0 to 1; labels int64.

        Raises:
            ModuleNotFoundError: PyTorch is not installed.
        """
        import torch
        from torch.utils.data import TensorDataset

        def tensors(images: np.ndarray, labels: np.ndarray) -> TensorDataset:
            channels_first = np.moveaxis(_with_channels(images), -1, 1)
            return TensorDataset(torch.from_numpy(_unit(channels_first)), torch.from_numpy(labels.copy()))

        return tensors(self.train_images, self.train_labels), tensors(self.test_images, self.test_labels)

    def keras(self) -> tuple[tuple[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]:
        """`(x_train, y_train), (x_test, y_test)`: images (n, y, x, channels), float32 from 0 to 1; labels int64."""
        train, test = (_unit(_with_channels(images)) for images in (self.train_images, self.test_images))
        return (train, self.train_labels.copy()), (test, self.test_labels.copy())


def _with_channels(images: np.ndarray) -> np.ndarray:
    """Grey images get a channel axis of length 1."""
    return images[..., None] if images.ndim == 3 else images


def _unit(images: np.ndarray) -> np.ndarray:
    """0 to 255 as float32 from 0 to 1, in one new block of memory."""
    return np.ascontiguousarray(images, dtype=np.float32) / np.float32(255)
