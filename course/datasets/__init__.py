"""The data sets of the labs: the real thing where it can be had, and else a small stand-in that needs no network.

The ladder: files in `$COURSE_DATA`, or in the cache folder if that is not set; a download with the published checksum,
kept in that folder; a stand-in made of what is installed. One line says on which rung the data stands.
"""

from __future__ import annotations

import sys

from course.datasets._dataset import Dataset
from course.datasets._files import Unavailable, data_folder, shown
from course.datasets._sets import CIFAR10, MNIST, DataSet

__all__ = ["Dataset", "cifar10", "mnist"]


def mnist() -> Dataset:
    """Handwritten digits: 60,000 to train and 10,000 to test, 28 x 28, grey; ink is 255, paper 0.

    Stand-in: 1,500 and 297 of scikit-learn's digits.

    Raises:
        ModuleNotFoundError: neither the data nor scikit-learn for its stand-in is there.

    Source: Y. LeCun, C. Cortes, C. Burges: The MNIST database (CC BY-SA 3.0).
    """
    return _load(MNIST)


def cifar10() -> Dataset:
    """Colour photographs of ten kinds of things: 50,000 to train and 10,000 to test, 32 x 32.

    Where only some of the five training batches are in the folder, these are the training images. Stand-in: 2,000 and
    500 drawn shapes and patterns.

    Source: A. Krizhevsky: Learning multiple layers of features from tiny images (2009); no formal licence.
    """
    return _load(CIFAR10)


def _load(source: DataSet) -> Dataset:
    folder = data_folder()
    home = folder / source.folder
    found, where, rung, reason = source.find(home), f"from {shown(folder)}", "local", ""
    if found.arrays is None or found.problems:
        for problem in found.problems:
            _say(f"note: {source.name}: {problem}")
        try:
            source.download(home)
            fetched = source.find(home)
            if fetched.arrays is None:
                raise Unavailable(next(iter(fetched.problems), f"its files are not in {shown(home)}"))
            found, where, rung = fetched, f"downloaded to {shown(folder)}", "download"
        except Unavailable as problem:
            reason = str(problem)
    arrays, class_names = found.arrays, source.class_names
    if arrays is None:
        arrays, class_names, rung = source.stand_in(), source.stand_in_class_names, "stand-in"
        where = f"a stand-in ({source.stand_in_words}), since {reason}"
    dataset = Dataset(*arrays, class_names=class_names, rung=rung)
    remark = f" ({found.remark})" if found.remark else ""
    many = f"{len(dataset.train_images):,} training and {len(dataset.test_images):,} test images"
    _say(f"{source.name}: {many}, {where}{remark}.")
    return dataset


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
