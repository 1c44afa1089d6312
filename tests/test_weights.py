"""VGG-16's weights and ImageNet's names: the ladder, partial and damaged files, models that do not fit."""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest
from PIL import Image

from course import images, plots, weights
from course.datasets import _download
from course.datasets._files import Damaged, Published
from course.plots import filters

REAL = Path(os.environ.get("COURSE_DATA", "")) / "vgg16" / "vgg16_block1_2_fp32.npz"
needs_real = pytest.mark.skipif(not REAL.is_file(), reason="COURSE_DATA has no real weights of VGG-16")

LAB01 = np.array(
    [
        [
            [0.13871045, 0.17157242, 0.12934428],
            [0.16168842, 0.20229845, 0.14835016],
            [0.135694, 0.16206263, 0.11727387],
        ],
        [
            [0.04231958, 0.05471011, 0.03167877],
            [0.0462575, 0.06581022, 0.03104937],
            [0.04185439, 0.04734124, 0.02087744],
        ],
        [
            [-0.15704881, -0.16666673, -0.16600266],
            [-0.17439997, -0.17757156, -0.18760149],
            [-0.15435153, -0.17037505, -0.17269668],
        ],
    ]
)
"""The brown filter as lab 1 prints it, channels first."""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """An empty data folder, no cache of Keras, and no network."""
    monkeypatch.setenv("COURSE_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    monkeypatch.setenv("COURSE_OFFLINE", "1")
    (tmp_path / "data" / "vgg16").mkdir(parents=True)
    (tmp_path / "data" / "imagenet").mkdir()
    return tmp_path / "data"


def npz(**arrays) -> bytes:
    stream = io.BytesIO()
    np.savez(stream, **arrays)
    return stream.getvalue()


def first_layer() -> dict[str, np.ndarray]:
    """A first layer whose filter 1 is the published one, as the stand-in's."""
    stand_in = weights.vgg16()
    return {"block1_conv1_kernel": stand_in.kernel("block1_conv1"), "block1_conv1_bias": np.ones(64, np.float32)}


def test_stand_in_needs_nothing_and_says_so(capsys):
    found = weights.vgg16()
    assert found.rung == "stand-in"
    assert found.real == ()
    said = capsys.readouterr().out
    assert said.count("\n") == 1
    assert "only filter 1 of block1_conv1 is real" in said
    assert "predictions mean nothing" in said


def test_stand_in_has_all_layers_and_is_always_the_same():
    one, two = weights.vgg16(), weights.vgg16()
    for layer, shape in weights.LAYERS.items():
        assert one.kernel(layer).shape == shape
        assert one.bias(layer).shape == shape[-1:]
        assert one.kernel(layer).dtype == np.float32
    assert np.array_equal(one.kernel("fc2"), two.kernel("fc2"))
    total = sum(int(np.prod(shape)) + shape[-1] for shape in weights.LAYERS.values())
    assert total == 138_357_544


def test_brown_filter_is_filter_1_rotated(capsys):
    friend = weights.vgg16().kernel("block1_conv1")[..., 1]
    brown = np.moveaxis(LAB01, 0, -1)
    assert np.abs(brown[::-1, ::-1] - friend).max() < 1e-7
    assert np.abs(brown - friend).max() > 0.01


@needs_real
def test_real_partial_weights(folder, capsys):
    shutil.copy(REAL, folder / "vgg16")
    found = weights.vgg16()
    said = capsys.readouterr().out
    assert found.rung == "local"
    assert found.real == ("block1_conv1", "block1_conv2", "block2_conv1", "block2_conv2")
    assert "real are block1_conv1" in said
    assert "other 12 layers have random numbers" in said
    brown = np.moveaxis(LAB01, 0, -1)
    assert np.abs(brown[::-1, ::-1] - found.kernel("block1_conv1")[..., 1]).max() < 1e-7
    assert not np.array_equal(found.kernel("block1_conv2"), weights._drawn("block1_conv2")[0])
    assert np.array_equal(found.kernel("fc2"), weights._drawn("fc2")[0])


@needs_real
def test_damaged_real_file_is_one_line_and_a_stand_in(folder, capsys):
    data = bytearray(REAL.read_bytes())
    data[5000] ^= 1
    (folder / "vgg16" / REAL.name).write_bytes(data)
    assert weights.vgg16().rung == "stand-in"
    note, line, *rest = capsys.readouterr().out.splitlines()
    assert "damaged or cut off" in note
    assert "stand-in" in line
    assert not rest


def test_partial_file_of_another_name(folder, capsys):
    (folder / "vgg16" / "some.npz").write_bytes(npz(**first_layer()))
    capsys.readouterr()
    found = weights.vgg16()
    assert found.rung == "local"
    assert found.real == ("block1_conv1",)
    assert found.bias("block1_conv1")[0] == 1


def changed(**arrays) -> bytes:
    return npz(**(first_layer() | arrays))


def broken_files():
    wrong = first_layer()["block1_conv1_kernel"][:, :, :, :63]
    other = first_layer()["block1_conv1_kernel"] + 0.1
    infinite = np.full(64, np.inf, np.float32)
    return {
        "shape": (changed(block1_conv1_kernel=wrong), r"has shape \(3, 3, 3, 63\), and VGG-16's has \(3, 3, 3, 64\)"),
        "bias": (changed(block1_conv1_bias=np.ones(3, np.float32)), "block1_conv1_bias has shape"),
        "other": (changed(block1_conv1_kernel=other), "these are other weights"),
        "infinite": (changed(block1_conv1_bias=infinite), "finite floats"),
        "text": (changed(block1_conv1_bias=np.full(64, "a")), "finite floats"),
        "no bias": (npz(block1_conv1_kernel=first_layer()["block1_conv1_kernel"]), "no block1_conv1_bias"),
        "cut off": (changed()[:5000], "no npz file, or a damaged one"),
        "no zip": (b"hello", "no npz file, or a damaged one"),
        "pickle": (npz(block1_conv1_kernel=np.array([{}], object)), "no npz file, or a damaged one"),
    }


@pytest.mark.parametrize(
    "name", ["shape", "bias", "other", "infinite", "text", "no bias", "cut off", "no zip", "pickle"]
)
def test_broken_partial_files(folder, capsys, name):
    data, message = broken_files()[name]
    with pytest.raises(Damaged, match=message):
        weights.read_npz(data, "some.npz")
    (folder / "vgg16" / "some.npz").write_bytes(data)
    capsys.readouterr()
    assert weights.vgg16().rung == "stand-in"
    assert len(capsys.readouterr().out.splitlines()) == 2


def whole_file(path: Path) -> Published:
    """A small file in the form of Keras' own, with two layers; and its checksum."""
    h5py = pytest.importorskip("h5py")
    with h5py.File(path, "w") as file:
        for layer in ("block1_conv1", "predictions"):
            group = file.create_group(layer)
            names = [f"{layer}_W_1:0", f"{layer}_b_1:0"]
            group.attrs["weight_names"] = [name.encode() for name in names]
            group[names[0]] = np.full(weights.LAYERS[layer], 0.25, np.float32)
            group[names[1]] = np.full(weights.LAYERS[layer][-1:], 0.5, np.float32)
    return Published(path.name, hashlib.md5(path.read_bytes()).hexdigest())


@pytest.mark.parametrize("where", ["ours", "keras"])
def test_whole_file(folder, monkeypatch, capsys, where):
    home = folder / "vgg16" if where == "ours" else folder.parent / "keras" / "models"
    home.mkdir(parents=True, exist_ok=True)
    monkeypatch.setattr(weights, "_WHOLE", whole_file(home / weights._WHOLE.name))
    found = weights.vgg16()
    assert found.rung == "local"
    assert len(found.real) == 16
    assert "all 16 layers have their ImageNet weights" in capsys.readouterr().out
    assert (found.kernel("predictions") == 0.25).all()
    assert (found.bias("block1_conv1") == 0.5).all()


def test_whole_file_with_another_checksum(folder, capsys):
    whole_file(folder / "vgg16" / weights._WHOLE.name)
    assert weights.vgg16().rung == "stand-in"
    assert "its checksum is" in capsys.readouterr().out


def test_download(folder, monkeypatch, capsys):
    monkeypatch.delenv("COURSE_OFFLINE")
    (folder / "served").mkdir()
    file = whole_file(folder / "served" / weights._WHOLE.name)
    monkeypatch.setattr(weights, "_WHOLE", file)

    def fetch(published, urls, home, *, size):
        assert published is file
        assert size > 500_000_000
        return Path(shutil.copy(folder / "served" / file.name, home))

    monkeypatch.setattr(weights, "fetch", fetch)
    found = weights.vgg16()
    assert found.rung == "download"
    assert "downloaded to $COURSE_DATA/vgg16" in capsys.readouterr().out
    assert weights.vgg16().rung == "local"


def test_no_download_if_it_is_not_wanted(monkeypatch, capsys):
    monkeypatch.delenv("COURSE_OFFLINE")
    monkeypatch.setattr(_download, "reachable", lambda urls: pytest.fail("the network was asked"))
    assert weights.vgg16(download=False).rung == "stand-in"
    assert "asked not to be downloaded" in capsys.readouterr().out


def test_layer_that_is_not_there():
    found = weights.vgg16()
    for ask in (found.kernel, found.bias):
        with pytest.raises(ValueError, match="no layer 'block6_conv1' with weights; it has block1_conv1"):
            ask("block6_conv1")


class Variable:
    def __init__(self, *shape: int) -> None:
        self.shape, self.held = shape, None
        self.value = self

    def assign(self, numbers: np.ndarray) -> None:
        assert numbers.shape == self.shape
        self.held = numbers


class Layer:
    def __init__(self, name: str, *weights: Variable) -> None:
        self.name, self.weights = name, weights


class Model:
    """What `load_into` needs of a Keras model."""

    def __init__(self, prefix: str = "", classes: int = 1000) -> None:
        self.layers = []
        for layer, shape in weights.LAYERS.items():
            shape = shape if layer != "predictions" else (4096, classes)
            self.layers.append(Layer(prefix + layer, Variable(*shape), Variable(shape[-1])))

    @property
    def weights(self):
        return [variable for layer in self.layers for variable in layer.weights]


@pytest.mark.parametrize("prefix", ["", "my_"])
def test_weights_go_into_a_model(prefix):
    found, model = weights.vgg16(), Model(prefix)
    found.load_into(model)
    for layer, held in zip(weights.LAYERS, model.layers, strict=True):
        assert np.array_equal(held.weights[0].held, found.kernel(layer))
        assert np.array_equal(held.weights[1].held, found.bias(layer))


def test_layers_by_name_may_stand_in_any_order():
    found, model = weights.vgg16(), Model()
    model.layers.reverse()
    found.load_into(model)
    assert np.array_equal(model.layers[-1].weights[0].held, found.kernel("block1_conv1"))


def test_models_that_do_not_fit_are_left_alone():
    found = weights.vgg16()
    other = Model(classes=10)
    with pytest.raises(ValueError, match=r"predictions's kernel has shape \(4096, 1000\) in VGG-16, and \(4096, 10\)"):
        found.load_into(other)
    assert all(variable.held is None for variable in other.weights)
    short = Model("my_")
    short.layers.pop()
    with pytest.raises(ValueError, match="VGG-16 has 32 arrays of weights, and this model has 30"):
        found.load_into(short)
    with pytest.raises(ValueError, match="no weights yet: call it once"):
        found.load_into(object())


def test_large_arrays_go_piece_by_piece_into_tensorflow():
    keras = pytest.importorskip("keras")
    layer = keras.layers.Dense(4096)
    layer.build((None, 25_088 // 8))
    numbers = weights.vgg16().kernel("fc1")[: 25_088 // 8]
    weights._assign(layer.kernel, numbers)
    assert np.array_equal(np.asarray(layer.kernel), numbers)


def test_sketch_makes_no_weights():
    keras = pytest.importorskip("keras")
    from keras.src.backend.common import global_state

    made = []
    sketch = weights.sketch(lambda: made.append(keras.applications.VGG16(weights=None)) or made[0])
    assert sketch.output == (None, 1000)
    assert sketch.weights == 138_357_544
    assert sketch.layers["block5_pool"] == (7, 7, 512)
    assert all(variable._value is None for variable in made[0].weights)
    assert not global_state.get_global_attribute("uninitialized_variables")
    with pytest.raises(TypeError, match="not NoneType: is there a return"):
        weights.sketch(lambda: None)


def test_names(folder, monkeypatch, capsys):
    table = {str(number): [f"n{number}", f"some_thing_{number}"] for number in range(1000)}
    data = json.dumps(table).encode()
    monkeypatch.setattr(weights, "_NAMES", Published("imagenet_class_index.json", hashlib.md5(data).hexdigest()))
    (folder / "imagenet" / "imagenet_class_index.json").write_bytes(data)
    names = weights.class_names()
    assert type(names) is list
    assert names[7] == "some thing 7"
    assert len(names) == 1000
    assert "1,000 names, from $COURSE_DATA/imagenet" in capsys.readouterr().out


def test_names_without_a_file_or_with_a_damaged_one(folder, capsys):
    assert weights.class_names()[3] == "class 3"
    assert "numbers instead of names, since COURSE_OFFLINE is set" in capsys.readouterr().out
    (folder / "imagenet" / "imagenet_class_index.json").write_text("{}")
    assert len(weights.class_names()) == 1000
    assert "damaged or cut off" in capsys.readouterr().out


def saved(folder: Path, name: str, array: np.ndarray, mode: str | None = None) -> Path:
    picture = Image.fromarray(array)
    (picture.convert(mode) if mode else picture).save(folder / name)
    return folder / name


def test_pictures_of_all_kinds(folder):
    colour = np.arange(60, dtype=np.uint8).reshape(4, 5, 3)
    assert np.array_equal(images.load(saved(folder, "a.png", colour)), colour)
    assert images.load(saved(folder, "b.png", colour, "RGBA")).shape == (4, 5, 4)
    assert images.load(saved(folder, "c.png", colour, "L")).shape == (4, 5)
    assert images.load(saved(folder, "d.gif", colour, "P")).shape[:2] == (4, 5)
    assert images.load(saved(folder, "e.png", colour[:1, :1])).shape == (1, 1, 3)
    assert images.load(saved(folder, "f.png", np.full((4, 5), 65_535, np.uint16))).max() == 255


def test_pictures_that_cannot_be_read(folder, monkeypatch):
    with pytest.raises(FileNotFoundError, match=r"no\.png is not there"):
        images.load(folder / "no.png")
    with pytest.raises(FileNotFoundError, match="data is a folder"):
        images.load(folder)
    (folder / "text.png").write_text("hello")
    with pytest.raises(ValueError, match=r"text\.png is no picture that can be read"):
        images.load(folder / "text.png")
    whole = saved(folder, "whole.png", np.random.default_rng(0).integers(0, 255, (60, 60, 3)).astype(np.uint8))
    (folder / "half.png").write_bytes(whole.read_bytes()[:3000])
    with pytest.raises(ValueError, match=r"half\.png is damaged or cut off"):
        images.load(folder / "half.png")
    monkeypatch.setattr(images, "_MAX_PIXELS", 1000)
    with pytest.raises(ValueError, match="60 x 60 pixels: make it smaller than 1,000 pixels"):
        images.load(whole)


@pytest.fixture
def shown(monkeypatch):
    texts = []
    monkeypatch.setattr(filters, "show", lambda figure, *, alt: (texts.append(alt), plt.close(figure)))
    return texts


def test_galleries_say_what_they_are(shown):
    rng = np.random.default_rng(0)
    plots.kernel_gallery(rng.normal(size=(3, 3, 3, 10)), layer="block1_conv1", mark=4)
    plots.activation_gallery(rng.normal(size=(1, 8, 9, 30)), layer="block2_conv1")
    plots.activation_gallery(np.zeros((8, 9, 3)), layer="silent")
    pictures = {0: rng.normal(size=(2, 8, 8, 3)), 5: np.zeros((2, 8, 8, 3))}
    plots.maximisation_gallery(pictures, {0: [1.0, 2.0], 5: [10.0, 20.0]}, layer="block2_conv2", filters=[3, 7])
    plots.top_bars(["cat", "dog"], [0.7, 0.2], title="the cat")
    plots.heat(rng.random((20, 30, 3)), {"occlusion": np.eye(3)})
    assert "10 kernels of block1_conv1" in shown[0]
    assert "Filter 4 is outlined" in shown[0]
    assert "16 of the 30 feature maps of block2_conv1, 8 by 9" in shown[1]
    assert "3 of all maps are 0 everywhere" in shown[2]
    assert "filter 7 from 2 to 20" in shown[3]
    assert shown[4] == "the cat: bars of probabilities: cat 70.0%, dog 20.0%."
    assert "occlusion: largest at the top, on the left" in shown[5]


def test_galleries_refuse_other_shapes(shown):
    with pytest.raises(ValueError, match="height, width, 3, filters"):
        plots.kernel_gallery(np.zeros((3, 3, 64, 64)), layer="x")
    with pytest.raises(ValueError, match="from 0 to 9"):
        plots.kernel_gallery(np.zeros((3, 3, 3, 10)), layer="x", mark=10)
    with pytest.raises(ValueError, match="of one image"):
        plots.activation_gallery(np.zeros((2, 8, 8, 3)), layer="x")
    with pytest.raises(ValueError, match="for each filter"):
        plots.maximisation_gallery({0: np.zeros((1, 8, 8, 3))}, {0: [1.0]}, layer="x", filters=[1, 2])
    with pytest.raises(ValueError, match="2 names"):
        plots.top_bars(["a", "b"], [0.1])
    with pytest.raises(ValueError, match="a photo is"):
        plots.heat(np.zeros((8, 8)), {})
