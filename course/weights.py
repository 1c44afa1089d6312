"""The weights of VGG-16 and the names of its classes: the real ones where they can be had, and else a stand-in.

The ladder is that of `course.datasets`: files in `$COURSE_DATA`, or in the cache folder if that is not set (or in that
of Keras); a download of the file that `keras.applications` uses, with its checksum; numbers drawn with a seed. A file
may hold some of the layers only: then the others are drawn. One line says what is real.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import io
import json
import math
import os
import sys
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from course.datasets._download import fetch
from course.datasets._files import Damaged, Published, Unavailable, data_folder, shown

__all__ = ["LAYERS", "Sketch", "VGG16Weights", "class_names", "sketch", "vgg16"]

LAYERS: dict[str, tuple[int, ...]] = {
    "block1_conv1": (3, 3, 3, 64), "block1_conv2": (3, 3, 64, 64),
    "block2_conv1": (3, 3, 64, 128), "block2_conv2": (3, 3, 128, 128),
    "block3_conv1": (3, 3, 128, 256), "block3_conv2": (3, 3, 256, 256), "block3_conv3": (3, 3, 256, 256),
    "block4_conv1": (3, 3, 256, 512), "block4_conv2": (3, 3, 512, 512), "block4_conv3": (3, 3, 512, 512),
    "block5_conv1": (3, 3, 512, 512), "block5_conv2": (3, 3, 512, 512), "block5_conv3": (3, 3, 512, 512),
    "fc1": (25_088, 4096), "fc2": (4096, 4096), "predictions": (4096, 1000),
}  # fmt: skip
"""The layers that have weights, in the order in which they are used, and the shape of each one's kernel: (height,
width, channels in, filters), or (inputs, units). A layer has one bias for each filter or unit."""

_WHOLE = Published("vgg16_weights_tf_dim_ordering_tf_kernels.h5", "64373286793e3c8b2b4e3219cbf3544b")
_WHOLE_URLS = ("https://storage.googleapis.com/tensorflow/keras-applications/vgg16/" + _WHOLE.name,)
_WHOLE_BYTES = 560_000_000
_FIRST_BLOCKS = Published("vgg16_block1_2_fp32.npz", "71a0c0aeab0ed768dd40cc62ad94f9c4")
"""The first four convolutions, and biases as multiples of 2**-16 or so: a megabyte instead of half a gigabyte."""

_WITHOUT_VALUES = "uninitialized_variables"
"""Where Keras keeps a list of them."""

_PIECE_BYTES = 32 * 1024**2

_NAMES = Published("imagenet_class_index.json", "c2c37ea517e94d9795004a39431a14cb")
_NAMES_URLS = ("https://storage.googleapis.com/download.tensorflow.org/data/" + _NAMES.name,)

_PUBLISHED_FILTER = np.array(
    [
        [[0.11727387, 0.02087744, -0.17269668], [0.16206263, 0.04734124, -0.17037505],
         [0.135694, 0.04185439, -0.15435153]],
        [[0.14835016, 0.03104937, -0.18760149], [0.20229845, 0.06581022, -0.17757156],
         [0.16168842, 0.0462575, -0.17439997]],
        [[0.12934428, 0.03167877, -0.16600266], [0.17157242, 0.05471011, -0.16666673],
         [0.13871045, 0.04231958, -0.15704881]],
    ]
)  # fmt: skip
"""Filter 1 of the first layer, (height, width, channels): 27 numbers that have been printed often, and in lab 1, too.
Weights that differ from them are not those of VGG-16."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class VGG16Weights:
    """The weights of a VGG-16, one layer at a time: all of them at once would take half a gigabyte.

    `rung` is "local", "download" or "stand-in"; `real` names the layers that were trained on ImageNet, in their order.
    The others have random numbers with a seed.
    """

    rung: str
    real: tuple[str, ...]
    _read: Callable[[str], tuple[np.ndarray, np.ndarray]] = field(repr=False)

    def __repr__(self) -> str:
        return f"<VGG-16's weights: {len(self.real)} of {len(LAYERS)} layers are real; {self.rung}>"

    def kernel(self, layer: str) -> np.ndarray:
        """float32, (height, width, channels in, filters) or (inputs, units), as in `LAYERS`.

        Raises:
            ValueError: VGG-16 has no such layer, or one without weights.
        """
        return self._layer(layer)[0]

    def bias(self, layer: str) -> np.ndarray:
        """float32, one number for each filter or unit. Raises as `kernel` does."""
        return self._layer(layer)[1]

    def load_into(self, model: Any) -> None:
        """Put all weights into a Keras model of VGG-16.

        Its layers may have the names in `LAYERS`, or others; then the order of its weights has to be that of VGG-16.

        Raises:
            ValueError: the model's weights are not those of VGG-16; nothing has been changed then.
        """
        for layer, variables in _variables(model).items():
            for variable, numbers in zip(variables, self._layer(layer), strict=True):
                _assign(variable, numbers)

    def _layer(self, layer: str) -> tuple[np.ndarray, np.ndarray]:
        if layer not in LAYERS:
            raise ValueError(f"VGG-16 has no layer {layer!r} with weights; it has {', '.join(LAYERS)}")
        return self._read(layer) if layer in self.real else _drawn(layer)


def _variables(model: Any) -> dict[str, tuple[Any, Any]]:
    """Which variables of a model are each layer's kernel and bias. Raises ValueError as `load_into` does."""
    weights = list(getattr(model, "weights", []))
    if not weights:
        raise ValueError("this model has no weights yet: call it once with an image, or give it an Input")
    layers = {layer.name: list(layer.weights) for layer in getattr(model, "layers", [])}
    if set(LAYERS) <= set(layers):
        weights = [variable for layer in LAYERS for variable in layers[layer]]
    if len(weights) != 2 * len(LAYERS):
        raise ValueError(f"VGG-16 has {2 * len(LAYERS)} arrays of weights, and this model has {len(weights)}")
    found = dict(zip(LAYERS, zip(weights[::2], weights[1::2], strict=True), strict=True))
    for layer, variables in found.items():
        for what, variable, right in zip(
            ("kernel", "bias"), variables, (LAYERS[layer], LAYERS[layer][-1:]), strict=True
        ):
            if (shape := tuple(variable.shape)) != right:
                raise ValueError(f"{layer}'s {what} has shape {right} in VGG-16, and {shape} in this model")
    return found


def _assign(variable: Any, numbers: np.ndarray) -> None:
    """Put numbers into a Keras variable: large ones piece by piece, since as a whole they would be copied twice."""
    value = variable.value
    if numbers.nbytes < _PIECE_BYTES or not type(value).__module__.startswith("tensorflow"):
        variable.assign(numbers)
        return
    rows = max(1, _PIECE_BYTES * len(numbers) // numbers.nbytes)
    for start in range(0, len(numbers), rows):
        value[start : start + rows].assign(np.ascontiguousarray(numbers[start : start + rows]))


@dataclass(frozen=True, slots=True)
class Sketch:
    """A Keras model without its weights: the shape of what comes out, None for the number of images, and the number of
    weights; and for a model whose layers tell it, name -> shape of what comes out of each layer, without the images.
    """

    output: tuple[int | None, ...]
    weights: int
    layers: dict[str, tuple[int, ...]]


def sketch(build: Callable[..., Any], *args: Any, size: int = 224) -> Sketch:
    """What a model will look like that `build(*args)` makes: half a gigabyte of weights is not made for it.

    Args:
        size: height and width of the colour images that it takes.

    Raises:
        TypeError: what comes back is no Keras model. Otherwise, whatever `build` raises.
    """
    import keras  # type: ignore[import-untyped]
    from keras.src.backend.common import global_state  # type: ignore[import-untyped]

    # Keras keeps a list of the variables that have no values yet, and would make them all the next time.
    before = [*(global_state.get_global_attribute(_WITHOUT_VALUES) or ())]
    try:
        with keras.StatelessScope(initialize_variables=False):
            model = build(*args)
            if not isinstance(model, keras.Layer):
                raise TypeError(f"a Keras model was expected, not {type(model).__name__}: is there a return?")
            output = model(keras.KerasTensor((None, size, size, 3)))
            layers = {}
            for layer in getattr(model, "layers", ()):
                with contextlib.suppress(AttributeError, ValueError, RuntimeError):
                    layers[layer.name] = tuple(layer.output.shape[1:])
            return Sketch(tuple(output.shape), int(model.count_params()), layers)
    finally:
        global_state.set_global_attribute(_WITHOUT_VALUES, before)


def vgg16(*, download: bool = True) -> VGG16Weights:
    """The weights of VGG-16, trained on ImageNet; 138,357,544 numbers. Prints one line that says which are real.

    Args:
        download: whether to fetch them, 553 MB, where there is neither the whole file nor a part of it.

    Source: K. Simonyan, A. Zisserman: Very Deep Convolutional Networks for Large-Scale Image Recognition (2014); their
    weights are CC BY 4.0. The file is that of keras.applications.
    """
    home, problems = data_folder() / "vgg16", []
    for find in (_whole_file, _parts):
        try:
            found = find(home)
        except Unavailable as problem:
            problems.append(str(problem))
            continue
        if found is not None:
            return _told(found, problems)
    reason = "it was asked not to be downloaded"
    if download:
        try:
            fetched = _read_whole(fetch(_WHOLE, _WHOLE_URLS, home, size=_WHOLE_BYTES))
            return _told((fetched, tuple(LAYERS), "download", f"downloaded to {shown(home)}"), problems)
        except Unavailable as problem:
            reason = str(problem)
    return _told((None, (), "stand-in", reason), problems)


_Found = tuple[Callable[[str], tuple[np.ndarray, np.ndarray]] | None, tuple[str, ...], str, str]
"""How a real layer is read, which ones are real, the rung, and where they come from (or why they do not)."""


def _told(found: _Found, problems: list[str]) -> VGG16Weights:
    """The weights, and the line about them."""
    read, real, rung, where = found
    for problem in problems:
        _say(f"note: VGG-16: {problem}")
    if len(real) == len(LAYERS):
        line = f"all {len(LAYERS)} layers have their ImageNet weights, {where}"
    elif real:
        line = (
            f"real are {', '.join(real)} ({where}); the other {len(LAYERS) - len(real)} layers have random numbers, "
            "so its predictions mean nothing"
        )
    else:
        line = (
            "a stand-in of random numbers, in which only filter 1 of block1_conv1 is real, "
            f"since {where}; its predictions mean nothing"
        )
    _say(f"VGG-16: {line}.")
    return VGG16Weights(rung, real, read or _drawn)


def _whole_file(home: Path) -> _Found | None:
    """The file of all layers, in our folder or in that of Keras."""
    keras = Path(os.environ.get("KERAS_HOME") or os.path.expanduser("~/.keras")) / "models"
    for folder in (home, keras):
        path = folder / _WHOLE.name
        if path.is_file():
            return _read_whole(path), tuple(LAYERS), "local", f"from {shown(folder)}"
    return None


def _read_whole(path: Path) -> Callable[[str], tuple[np.ndarray, np.ndarray]]:
    """Reads a layer of Keras' file, whose bytes are the published ones.

    Raises:
        Unavailable: it cannot be read, or is damaged.
    """
    try:
        import h5py  # type: ignore[import-untyped]

        status = path.stat()
        if (found := _md5(path, status.st_size, status.st_mtime_ns)) != _WHOLE.md5:
            raise Damaged(f"{path.name} is damaged or cut off (its checksum is {found[:8]}…, not {_WHOLE.md5[:8]}…)")
    except ImportError as error:
        raise Unavailable(f"{path.name} needs h5py to be read: pip install h5py") from error
    except OSError as error:
        raise Unavailable(f"{shown(path)} cannot be read: {error.strerror or error}") from error

    def read(layer: str) -> tuple[np.ndarray, np.ndarray]:
        with h5py.File(path) as file:
            group = file[layer]
            kernel, bias = (np.asarray(group[name], np.float32) for name in group.attrs["weight_names"])
        return kernel, bias

    return read


@functools.lru_cache(maxsize=4)
def _md5(path: Path, size: int, changed: int) -> str:
    """The checksum of a large file; read once while it stays the same."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()


def _parts(home: Path) -> _Found | None:
    """Layers that lie in npz files of the folder, as arrays `<layer>_kernel` and `<layer>_bias` (or `_bias_q16`).

    Raises:
        Unavailable: a file is there and cannot be used.
    """
    layers: dict[str, tuple[np.ndarray, np.ndarray]] = {}
    try:
        paths = sorted(home.glob("*.npz"))
        for path in paths:
            layers |= read_npz(path.read_bytes(), path.name)
    except OSError as error:
        raise Unavailable(f"{shown(home)} cannot be read: {error.strerror or error}") from error
    if not layers:
        return None
    return layers.__getitem__, tuple(layer for layer in LAYERS if layer in layers), "local", f"from {shown(home)}"


def read_npz(data: bytes, name: str) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """The layers in the bytes of an npz file: kernel and bias of each, float32. A bias without a kernel is left out.

    Raises:
        Damaged: it is no such file, an array has another shape than VGG-16's, or its numbers are not VGG-16's.
    """
    if name == _FIRST_BLOCKS.name:
        _FIRST_BLOCKS.check(data)
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as file:
            arrays = {key: file[key] for key in file.files}
    except (OSError, ValueError, EOFError, KeyError, zipfile.BadZipFile, zlib.error, AttributeError) as error:
        raise Damaged(f"{name} is no npz file, or a damaged one") from error
    layers = {}
    for layer, shape in LAYERS.items():
        if (kernel := arrays.get(f"{layer}_kernel")) is None:
            continue
        bias = arrays.get(f"{layer}_bias", arrays.get(f"{layer}_bias_q16"))
        if bias is None:
            raise Damaged(f"{name} has {layer}_kernel, but no {layer}_bias")
        for what, array, right in (("kernel", kernel, shape), ("bias", bias, shape[-1:])):
            if array.shape != right:
                raise Damaged(f"{name}: {layer}_{what} has shape {array.shape}, and VGG-16's has {right}")
            if array.dtype.kind != "f" or not np.isfinite(array).all():
                raise Damaged(f"{name}: {layer}_{what} is not made of finite floats")
        layers[layer] = kernel.astype(np.float32), bias.astype(np.float32)
    if "block1_conv1" in layers and np.abs(layers["block1_conv1"][0][..., 1] - _PUBLISHED_FILTER).max() > 1e-6:
        raise Damaged(f"{name}: filter 1 of block1_conv1 is not the published one, so these are other weights")
    return layers


def _drawn(layer: str) -> tuple[np.ndarray, np.ndarray]:
    """Random numbers in the place of a layer; always the same, and such that a signal stays as strong as it is."""
    shape = LAYERS[layer]
    rng = np.random.default_rng(zlib.crc32(layer.encode()))
    if layer == "block1_conv1":
        return _drawn_filters(rng), np.zeros(64, np.float32)
    # Each row is a part of the same long row, a little further on: drawing a hundred million numbers would take seconds
    # and half a gigabyte, and be no better.
    rows, units, step = math.prod(shape[:-1]), shape[-1], 61
    row = rng.standard_normal(rows * step + units, dtype=np.float32)
    row *= np.float32(math.sqrt(2 / rows))
    if layer == "predictions":
        row *= np.float32(0.012)  # what comes in is around 100: without this, one class would always have it all
    kernel = np.lib.stride_tricks.as_strided(row, (rows, units), (step * 4, 4), writeable=False)
    return kernel.reshape(shape), np.zeros(units, np.float32)


def _drawn_filters(rng: np.random.Generator) -> np.ndarray:
    """64 small filters, a third each of grey edges, coloured edges and spots of colour; filter 1 is the real one."""
    y, x = np.mgrid[-1:2, -1:2]
    filters = np.empty((3, 3, 3, 64))
    for number in range(64):
        angle = rng.uniform(0, 2 * np.pi)
        colour = np.ones(3) if number % 3 == 0 else rng.normal(size=3)
        form = np.ones((3, 3)) if number % 3 == 1 else np.cos(angle) * x + np.sin(angle) * y
        drawn = form[..., None] * colour / np.linalg.norm(colour) + 0.1 * rng.normal(size=(3, 3, 3))
        filters[..., number] = 0.8 * drawn / np.linalg.norm(drawn)
    filters[..., 1] = _PUBLISHED_FILTER
    return filters.astype(np.float32)


def class_names() -> list[str]:
    """What the 1,000 numbers that VGG-16 gives stand for. Prints one line that says where the names come from.

    The stand-in names them "class 0" to "class 999".

    Source: keras.applications (Apache-2.0), after the ILSVRC of 2012.
    """
    home = data_folder() / "imagenet"
    keras = Path(os.environ.get("KERAS_HOME") or os.path.expanduser("~/.keras")) / "models"
    reason = ""
    for folder in (home, keras):
        try:
            if (data := _NAMES.read(folder)) is not None:
                return _named(_NAMES.check(data), f"from {shown(folder)}")
        except Unavailable as problem:
            _say(f"note: ImageNet's classes: {problem}")
    try:
        path = fetch(_NAMES, _NAMES_URLS, home, size=1_000_000)
        return _named(_NAMES.check(path.read_bytes()), f"downloaded to {shown(home)}")
    except Unavailable as problem:
        reason = str(problem)
    except OSError as error:
        reason = f"{shown(home)} cannot be read: {error.strerror or error}"
    _say(f"ImageNet's classes: numbers instead of names, since {reason}.")
    return [f"class {number}" for number in range(1000)]


def _named(data: bytes, where: str) -> list[str]:
    """The names in the published bytes, with spaces for underscores."""
    table = json.loads(data)
    names = [table[str(number)][1].replace("_", " ") for number in range(len(table))]
    _say(f"ImageNet's classes: {len(names):,} names, {where}.")
    return names


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
