"""What belongs to each data set: its published files, where they are served, and how they become arrays."""

from __future__ import annotations

import contextlib
import os
import tarfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from course.datasets import _standins
from course.datasets._download import fetch, why_not_kept
from course.datasets._files import Damaged, Published, Unavailable, read_batch, read_idx
from course.datasets._standins import Arrays


@dataclass(frozen=True, slots=True)
class Found:
    """What a folder holds of a data set.

    `arrays` is None if it is not enough to go on with; `remark` says what is missing from it. `problems` are files
    that are there and of no use, each with the reason, in one line.
    """

    arrays: Arrays | None
    remark: str = ""
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DataSet:
    """A data set that is published as files, and what stands in for it."""

    name: str
    folder: str
    class_names: tuple[str, ...]
    find: Callable[[Path], Found]
    download: Callable[[Path], None]
    stand_in: Callable[[], Arrays]
    stand_in_words: str
    stand_in_class_names: tuple[str, ...]


MNIST_FILES = (
    Published("train-images-idx3-ubyte.gz", "f68b3c2dcbeaaa9fbdd348bbdeb94873"),
    Published("train-labels-idx1-ubyte.gz", "d53e105ee54ea40749a09fcbcd1e9432"),
    Published("t10k-images-idx3-ubyte.gz", "9fb629c4189551a2d022fa330f9573f3"),
    Published("t10k-labels-idx1-ubyte.gz", "ec29112dd5afa0611ce80d1b7f02629c"),
)
MNIST_SERVERS = (
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
    "http://yann.lecun.com/exdb/mnist/",
)

CIFAR10_ARCHIVE = Published("cifar-10-python.tar.gz", "c58f30108f718f92721af3b95e74349a")
CIFAR10_SERVERS = ("https://www.cs.toronto.edu/~kriz/", "http://www.cs.toronto.edu/~kriz/")
CIFAR10_TRAIN = (
    Published("data_batch_1", "c99cafc152244af753f735de768cd75f"),
    Published("data_batch_2", "d4bba439e000b95fd0a9bffe97cbabec"),
    Published("data_batch_3", "54ebc095f3ab1f0389bbae665268c751"),
    Published("data_batch_4", "634d18415352ddfa80567beed471001a"),
    Published("data_batch_5", "482c414d41f54cd18b22e5b47cb7c3cb"),
)
CIFAR10_TEST = Published("test_batch", "40351d587109b95175f43aff81a1287e")


def find_mnist(folder: Path) -> Found:
    """MNIST's four files, of which none can be missing."""
    arrays, problems = [], []
    for file in MNIST_FILES:
        try:
            if (data := file.read(folder)) is not None:
                arrays.append(read_idx(file.check(data), file.name))
        except Unavailable as problem:
            problems.append(str(problem))
    if len(arrays) < len(MNIST_FILES):
        return Found(None, problems=tuple(problems))
    train_images, train_labels, test_images, test_labels = arrays
    return Found((train_images.copy(), train_labels.astype(np.int64), test_images.copy(), test_labels.astype(np.int64)))


def download_mnist(folder: Path) -> None:
    """Fetch those of the four files that are not there or damaged, 11 MB in all.

    Raises:
        Unavailable: one of them cannot be had.
    """
    for file in MNIST_FILES:
        fetch(file, [server + file.name for server in MNIST_SERVERS], folder, size=20_000_000)


def find_cifar10(folder: Path) -> Found:
    """The batches of CIFAR-10 that are there: the test batch and at least one training batch."""
    batches, problems = {}, []
    for file in (*CIFAR10_TRAIN, CIFAR10_TEST):
        try:
            if (data := file.read(folder)) is not None:
                batches[file.name] = read_batch(data, file)
        except Unavailable as problem:
            problems.append(str(problem))
    test = batches.pop(CIFAR10_TEST.name, None)
    if test is None or not batches:
        return Found(None, problems=tuple(problems))
    images, labels = (np.concatenate(parts) for parts in zip(*batches.values(), strict=True))
    remark = (
        "" if len(batches) == len(CIFAR10_TRAIN) else f"{len(batches)} of its {len(CIFAR10_TRAIN)} training batches"
    )
    return Found((images, labels, *test), remark, tuple(problems))


def download_cifar10(folder: Path) -> None:
    """Fetch the archive, 170 MB, and take the batches out of it.

    Raises:
        Unavailable: it cannot be had, or not be kept.
    """
    home = folder.parent
    urls = [server + CIFAR10_ARCHIVE.name for server in CIFAR10_SERVERS]
    archive = fetch(CIFAR10_ARCHIVE, urls, home, size=400_000_000)
    try:
        folder.mkdir(exist_ok=True)
        with tarfile.open(archive) as tar:
            # The test batch comes last: without it, what an interruption leaves behind is not taken for the whole.
            for file in (*CIFAR10_TRAIN, CIFAR10_TEST):
                stream = tar.extractfile(f"{folder.name}/{file.name}")
                if stream is None:
                    raise Damaged(f"{archive.name} lacks {file.name}")
                part = folder / f"{file.name}.part"
                part.write_bytes(file.check(stream.read()))
                os.replace(part, folder / file.name)
    except (tarfile.TarError, KeyError, EOFError) as error:
        raise Damaged(f"{archive.name} cannot be unpacked ({type(error).__name__})") from error
    except OSError as error:
        raise Unavailable(why_not_kept(error, folder)) from error
    finally:
        for leftover in (archive, *folder.glob("*.part")):
            with contextlib.suppress(OSError):
                leftover.unlink()


MNIST = DataSet(
    "MNIST", "mnist", tuple("0123456789"), find_mnist, download_mnist,
    _standins.digits, "scikit-learn's digits, scaled to 28 x 28", tuple("0123456789"),
)  # fmt: skip
CIFAR10 = DataSet(
    "CIFAR-10", "cifar-10-batches-py",
    ("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"),
    find_cifar10, download_cifar10,
    _standins.colours, "drawn shapes and patterns of 32 x 32 pixels", _standins.COLOUR_CLASSES,
)  # fmt: skip
