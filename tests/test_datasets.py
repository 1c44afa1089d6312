"""The data sets: the ladder, damaged files, downloads from a server of our own, and stand-ins that can be learnt."""

from __future__ import annotations

import errno
import functools
import gzip
import hashlib
import http.server
import io
import os
import pickle
import socket
import subprocess
import sys
import tarfile
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from conftest import ROOT

from course import datasets
from course.datasets import _download, _files, _sets
from course.datasets._files import Damaged, Published, Unavailable, read_batch, read_idx

REAL = os.environ.get("COURSE_DATA", "")
needs_mnist = pytest.mark.skipif(not (Path(REAL) / "mnist").is_dir(), reason="COURSE_DATA has no real MNIST")
needs_cifar10 = pytest.mark.skipif(
    not (Path(REAL) / "cifar-10-batches-py").is_dir(), reason="COURSE_DATA has no real CIFAR-10"
)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """An empty data folder, and a network in which nobody answers."""
    monkeypatch.setenv("COURSE_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("COURSE_OFFLINE", raising=False)
    monkeypatch.setattr(_download, "_silent_until", {})

    def nobody(*_, **__):
        raise OSError(errno.ENETUNREACH, "Network is unreachable")

    monkeypatch.setattr(socket, "create_connection", nobody)
    return tmp_path / "data"


def zipped(data: bytes) -> bytes:
    # Without a time of its own: the bytes are part of tests' names, and each process of xdist must find the same names.
    return gzip.compress(data, mtime=0)


def idx(array: np.ndarray) -> bytes:
    header = bytes([0, 0, 8, array.ndim]) + b"".join(n.to_bytes(4, "big") for n in array.shape)
    return zipped(header + array.astype(np.uint8).tobytes())


def published(name: str, data: bytes) -> Published:
    return Published(name, hashlib.md5(data).hexdigest())


def batch(many: int, first: int) -> bytes:
    pixels = np.arange(first, first + many * 3072, dtype=np.int64).reshape(many, 3072).astype(np.uint8)
    return pickle.dumps({b"data": pixels, b"labels": [n % 10 for n in range(many)]}, protocol=3)


@pytest.fixture
def small_mnist(monkeypatch) -> dict[str, bytes]:
    """A data set of four little files takes MNIST's place: 6 training and 3 test images."""
    arrays = [np.arange(6 * 784).reshape(6, 28, 28), np.arange(6), np.ones((3, 28, 28)), np.arange(3)]
    content = {file.name: idx(array % 256) for file, array in zip(_sets.MNIST_FILES, arrays, strict=True)}
    monkeypatch.setattr(_sets, "MNIST_FILES", tuple(published(name, data) for name, data in content.items()))
    return content


@pytest.fixture
def small_cifar10(monkeypatch) -> dict[str, bytes]:
    """Five training batches of 4 images and a test batch of 2 take CIFAR-10's place, and their archive with them."""
    content = {file.name: batch(4, n) for n, file in enumerate(_sets.CIFAR10_TRAIN)}
    train = tuple(published(name, data) for name, data in content.items())
    content["test_batch"] = batch(2, 99)
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as tar:
        for name, data in content.items():
            member = tarfile.TarInfo(f"cifar-10-batches-py/{name}")
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
    monkeypatch.setattr(_sets, "CIFAR10_TRAIN", train)
    monkeypatch.setattr(_sets, "CIFAR10_TEST", published("test_batch", content["test_batch"]))
    monkeypatch.setattr(_sets, "CIFAR10_ARCHIVE", published("cifar-10-python.tar.gz", stream.getvalue()))
    return content | {"cifar-10-python.tar.gz": stream.getvalue()}


def put(folder: Path, content: dict[str, bytes]) -> None:
    folder.mkdir(parents=True)
    for name, data in content.items():
        (folder / name).write_bytes(data)


@pytest.fixture
def serve(tmp_path, monkeypatch):
    """Starts a server on this machine that has these files, and makes it the only one of both data sets."""
    servers = []

    def start(content: dict[str, bytes], *, before: tuple[str, ...] = ()) -> list[str]:
        root, asked = tmp_path / f"served{len(servers)}", []
        put(root, content)

        class Handler(http.server.SimpleHTTPRequestHandler):
            def log_message(self, *_):
                asked.append(self.path)

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=root))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        url = f"http://127.0.0.1:{server.server_port}/"
        monkeypatch.setattr(_sets, "MNIST_SERVERS", (*before, url))
        monkeypatch.setattr(_sets, "CIFAR10_SERVERS", (*before, url))
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        monkeypatch.setattr(socket, "create_connection", CONNECT)
        return asked

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


CONNECT = socket.create_connection


# The formats


def test_idx():
    array = np.arange(24).reshape(2, 3, 4)
    assert np.array_equal(read_idx(idx(array)), array)
    assert read_idx(idx(np.arange(5))).dtype == np.uint8


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "begins with nothing"),
        (b"<html>404</html>", "no gzip file"),
        (idx(np.arange(5))[:-9], "its gzip stream does not end"),
        (idx(np.arange(500))[:30] + b"\0\0\0" + idx(np.arange(500))[33:], "damaged one"),
        (zipped(b""), "begins with nothing"),
        (zipped(b"\0\0\x0d\1" + b"\0" * 8), "begins with 00 00 0d 01"),
        (zipped(b"\0\0\x08\3\0\0"), "cut off in its header"),
        (zipped(b"\0\0\x08\1\0\0\0\5abc"), "3 values instead of 5 for shape (5,)"),
        (zipped(b"\0\0\x08\1\0\0\0\1abc"), "3 values instead of 1"),
    ],
)
def test_a_damaged_idx_file_is_told_in_one_line(data, words):
    with pytest.raises(Damaged) as caught:
        read_idx(data, "labels.gz")
    assert words in str(caught.value)
    assert str(caught.value).startswith("labels.gz ")
    assert "\n" not in str(caught.value)


def test_a_batch_of_cifar10():
    data = batch(4, 7)
    images, labels = read_batch(data, published("data_batch_1", data))
    assert images.shape == (4, 32, 32, 3)
    assert images[0, 0, 1].tolist() == [8, (8 + 1024) % 256, (8 + 2048) % 256]
    assert labels.tolist() == [0, 1, 2, 3]
    assert labels.dtype == np.int64


def test_nothing_is_unpickled_before_its_checksum_is_the_published_one(monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("unpickled")

    monkeypatch.setattr(_files._ArraysOnly, "load", refuse)
    monkeypatch.setattr(pickle, "loads", refuse)
    monkeypatch.setattr(pickle, "load", refuse)
    data = batch(4, 7)
    with pytest.raises(Damaged, match="checksum"):
        read_batch(data + b"\0", published("data_batch_1", data))


class _Trap:
    def __reduce__(self):
        return os.system, ("touch trapped",)


@pytest.mark.parametrize(
    "content",
    [
        _Trap(),
        {b"data": _Trap(), b"labels": [1]},
        {b"data": np.array([_Trap()], dtype=object), b"labels": [1]},
        {b"data": np.zeros((2, 3072), np.uint8), b"labels": [1]},
        {b"data": np.zeros((1, 3072)), b"labels": [1]},
        {b"labels": [1]},
        [],
    ],
)
def test_even_a_published_pickle_may_hold_arrays_only(content, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    data = pickle.dumps(content, protocol=3)
    with pytest.raises(Damaged, match="no batch of CIFAR-10"):
        read_batch(data, published("data_batch_1", data))
    assert not list(tmp_path.iterdir())


# The ladder, with small files in the place of the real ones


def test_local_files(folder, small_mnist, capsys):
    put(folder / "mnist", small_mnist)
    data = datasets.mnist()
    assert capsys.readouterr().out == "MNIST: 6 training and 3 test images, from $COURSE_DATA.\n"
    assert data.rung == "local"
    assert data.train_images.shape == (6, 28, 28)
    assert (data.train_images.dtype, data.train_labels.dtype) == (np.uint8, np.int64)
    assert data.train_labels.tolist() == [0, 1, 2, 3, 4, 5]
    data.train_images[0] = 7  # the reader may write into it


def test_local_batches_some_of_which_are_missing(folder, small_cifar10, capsys):
    put(folder / "cifar-10-batches-py", {name: small_cifar10[name] for name in ("data_batch_2", "test_batch")})
    data = datasets.cifar10()
    expected = "CIFAR-10: 4 training and 2 test images, from $COURSE_DATA (1 of its 5 training batches).\n"
    assert capsys.readouterr().out == expected
    assert data.rung == "local"
    assert data.class_names[3] == "cat"


def test_a_damaged_batch_is_left_out_where_it_cannot_be_fetched(folder, small_cifar10, capsys):
    del small_cifar10["cifar-10-python.tar.gz"]
    put(folder / "cifar-10-batches-py", small_cifar10 | {"data_batch_2": small_cifar10["data_batch_2"][:-1]})
    data = datasets.cifar10()
    note, line = capsys.readouterr().out.splitlines()
    assert note.startswith("note: CIFAR-10: data_batch_2 is damaged or cut off")
    assert line.endswith("from $COURSE_DATA (4 of its 5 training batches).")
    assert len(data.train_images) == 16


def test_without_a_network_a_stand_in_and_no_folder(folder, capsys):
    start = time.perf_counter()
    data = datasets.mnist()
    assert time.perf_counter() - start < 2
    text = capsys.readouterr().out
    assert text == (
        "MNIST: 1,500 training and 297 test images, a stand-in (scikit-learn's digits, scaled to 28 x 28), "
        "since there is no network, or no server answers.\n"
    )
    assert data.rung == "stand-in"
    assert not folder.exists()


@pytest.mark.parametrize("broken", [b"", b"<html>", "cut"])
def test_damaged_files_and_no_network(folder, small_mnist, capsys, broken):
    name = "train-images-idx3-ubyte.gz"
    put(folder / "mnist", small_mnist | {name: small_mnist[name][:-5] if broken == "cut" else broken})
    assert datasets.mnist().rung == "stand-in"
    note, line = capsys.readouterr().out.splitlines()
    assert note.startswith(f"note: MNIST: {name} is damaged or cut off (its checksum is")
    assert "stand-in" in line


def test_download(folder, small_mnist, serve, capsys):
    asked = serve(small_mnist)
    data = datasets.mnist()
    text = capsys.readouterr()
    assert text.out == "MNIST: 6 training and 3 test images, downloaded to $COURSE_DATA.\n"
    assert "100%" in text.err  # the progress bar
    assert "Downloading data" not in text.err
    assert data.rung == "download"
    assert len(asked) == 4

    assert datasets.mnist().rung == "local"
    assert len(asked) == 4


def test_a_damaged_file_is_fetched_again_and_replaced(folder, small_mnist, serve, capsys):
    name = "t10k-images-idx3-ubyte.gz"
    put(folder / "mnist", small_mnist | {name: b"broken"})
    asked = serve(small_mnist)
    assert datasets.mnist().rung == "download"
    assert f"note: MNIST: {name} is damaged" in capsys.readouterr().out
    assert asked == [f"/{name}"]
    assert (folder / "mnist" / name).read_bytes() == small_mnist[name]


def test_the_next_server_is_asked_if_one_has_it_not(folder, small_mnist, serve, capsys):
    serve({"index.html": b"moved"})
    elsewhere = _sets.MNIST_SERVERS
    serve(small_mnist, before=elsewhere)
    assert datasets.mnist().rung == "download"


def test_a_bad_checksum_is_not_kept(folder, small_mnist, serve, capsys):
    serve(small_mnist | {"train-images-idx3-ubyte.gz": idx(np.zeros((6, 28, 28)))})
    assert datasets.mnist().rung == "stand-in"
    text = capsys.readouterr().out
    assert "since what 127.0.0.1 sends is not the published train-images-idx3-ubyte.gz (bad checksum)." in text
    assert list((folder / "mnist").iterdir()) == []


def test_a_server_without_the_file(folder, small_mnist, serve, capsys):
    serve({})
    assert datasets.mnist().rung == "stand-in"
    assert "the download of train-images-idx3-ubyte.gz from 127.0.0.1 failed (HTTPError)" in capsys.readouterr().out


def test_the_archive_of_cifar10_is_unpacked_and_thrown_away(folder, small_cifar10, serve, capsys):
    serve({"cifar-10-python.tar.gz": small_cifar10["cifar-10-python.tar.gz"]})
    data = datasets.cifar10()
    assert data.rung == "download"
    assert len(data.train_images) == 20
    assert sorted(path.name for path in folder.rglob("*") if path.is_file()) == sorted(
        name for name in small_cifar10 if "batch" in name
    )
    assert datasets.cifar10().rung == "local"


def test_an_archive_whose_batches_are_not_the_published_ones(folder, small_cifar10, serve, capsys, monkeypatch):
    serve({"cifar-10-python.tar.gz": small_cifar10["cifar-10-python.tar.gz"]})
    monkeypatch.setattr(_sets, "CIFAR10_TEST", published("test_batch", b"another"))
    assert datasets.cifar10().rung == "stand-in"
    assert "since test_batch is damaged" in capsys.readouterr().out
    assert not list(folder.rglob("*.part"))


# Places that cannot be read or written


def test_a_full_disk(folder, small_mnist, serve, capsys, monkeypatch):
    import pooch

    def full(*_, **__):
        raise OSError(errno.ENOSPC, "No space left on device")

    serve(small_mnist)
    monkeypatch.setattr(pooch, "retrieve", full)
    assert datasets.mnist().rung == "stand-in"
    assert "the disk is full at $COURSE_DATA/mnist: make room, or set COURSE_DATA" in capsys.readouterr().out


def test_no_room_is_seen_before_the_download(folder, small_mnist, serve, capsys, monkeypatch):
    asked = serve(small_mnist)
    monkeypatch.setattr(os, "statvfs", lambda _: os.statvfs_result((4096, 4096, 100, 1, 1, 9, 9, 9, 0, 255)))
    assert datasets.mnist().rung == "stand-in"
    assert "the disk is full" in capsys.readouterr().out
    assert asked == []


def test_a_folder_that_cannot_be_written(small_mnist, serve, capsys, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("COURSE_DATA", str(tmp_path / "file" / "data"))
    serve(small_mnist)
    assert datasets.mnist().rung == "stand-in"
    assert "$COURSE_DATA/mnist cannot be written (Not a directory): set COURSE_DATA" in capsys.readouterr().out


def test_a_folder_that_cannot_be_read(folder, small_mnist, capsys, monkeypatch):
    def locked(self):
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", locked)
    assert datasets.mnist().rung == "stand-in"
    lines = capsys.readouterr().out.splitlines()
    first = "note: MNIST: $COURSE_DATA/mnist/train-images-idx3-ubyte.gz cannot be read: Permission denied"
    assert lines[0] == first
    assert "stand-in" in lines[-1]


def test_a_home_that_is_not_there(monkeypatch, capsys):
    monkeypatch.delenv("COURSE_DATA")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", "/proc/no/home")
    assert datasets.cifar10().rung == "stand-in"
    assert "cannot" not in capsys.readouterr().out


def test_without_scikit_learn_one_line_says_so(monkeypatch):
    from course.datasets import _standins

    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    _standins._digits.cache_clear()
    with pytest.raises(ModuleNotFoundError, match=r"^the stand-in for MNIST needs scikit-learn.*install scikit-learn$"):
        datasets.mnist()


# The network


def test_a_name_that_is_looked_up_for_ever_does_not_hold_us_up(monkeypatch, capsys):
    def hang(*_, **__):
        time.sleep(4)
        raise OSError

    monkeypatch.setattr(socket, "create_connection", hang)
    start = time.perf_counter()
    with pytest.raises(Unavailable, match="no network"):
        _download.fetch(_sets.MNIST_FILES[0], ["https://example.org/x", "https://example.com/x"], Path(), size=1)
    assert time.perf_counter() - start < 2.5

    start = time.perf_counter()
    assert _download.reachable(["https://example.org/x"]) == []  # and it is not asked again at once
    assert time.perf_counter() - start < 0.2


def test_offline_on_request(monkeypatch, capsys):
    monkeypatch.setenv("COURSE_OFFLINE", "1")
    monkeypatch.setattr(_download, "reachable", lambda _: pytest.fail("asked for a server"))
    assert datasets.mnist().rung == "stand-in"
    assert "since COURSE_OFFLINE is set." in capsys.readouterr().out


def test_a_proxy_is_what_has_to_answer(monkeypatch):
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("no_proxy", "localhost")
    assert _download._door("https://data.example/x") == ("proxy.example", 3128)
    assert _download._door("https://localhost/x") == ("localhost", 443)


def test_no_threads_no_network(monkeypatch):
    def refuse(self):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    assert _download.reachable(["https://example.org/x"]) == []


# What comes out


def test_importing_is_light():
    code = (
        "import sys; from course import datasets; datasets._load\n"
        "assert not {'sklearn', 'torch', 'keras', 'pooch', 'requests', 'scipy', 'matplotlib'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_a_stand_in_is_cheap_and_the_same_in_every_process(tmp_path):
    code = (
        "import hashlib, sys, time; from course import datasets\n"
        "for load in (datasets.mnist, datasets.cifar10):\n"
        "    start = time.process_time(); d = load(); spent = time.process_time() - start\n"
        "    assert spent < 1, spent\n"
        "    print(hashlib.md5(d.train_images.tobytes() + d.test_labels.tobytes()).hexdigest())\n"
        "assert 'sklearn' not in sys.modules"
    )
    environment = os.environ | {"COURSE_OFFLINE": "1", "COURSE_DATA": str(tmp_path)}
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
        for _ in range(2)
    ]
    assert runs[0].stdout == runs[1].stdout
    assert runs[0].stdout.count("\n") == 4


@pytest.mark.parametrize(
    ("load", "shape", "sizes"), [(datasets.mnist, (28, 28), (1500, 297)), (datasets.cifar10, (32, 32, 3), (2000, 500))]
)
def test_a_stand_in_has_the_form_of_the_real_thing(load, shape, sizes):
    data = load()
    assert (data.train_images.shape, data.test_images.shape) == ((sizes[0], *shape), (sizes[1], *shape))
    assert data.train_images.dtype == data.test_images.dtype == np.uint8
    assert data.train_labels.dtype == data.test_labels.dtype == np.int64
    assert set(data.train_labels) == set(data.test_labels) == set(range(10))
    assert len(data.class_names) == len(set(data.class_names)) == 10
    assert len(np.unique(data.train_images.reshape(sizes[0], -1), axis=0)) == sizes[0]

    data.train_images[:] = 0
    assert load().train_images.any()  # who writes into one changes no other


def test_the_digits_are_prepared_as_mnist_prepares_them():
    images = datasets.mnist().train_images.astype(float)
    assert (images[:, [0, -1], :] == 0).all()
    assert (images[:, :, [0, -1]] == 0).all()
    assert images.max() == 255
    mass = images.sum((1, 2))
    for axis in (1, 2):
        middle = images.sum(axis) @ np.arange(28) / mass
        assert abs(middle.mean() - 13.5) < 0.1
        assert np.abs(middle - 13.5).max() < 1.5
    rows, columns = (images > 64).any(2).sum(1), (images > 64).any(1).sum(1)
    assert 18 < np.maximum(rows, columns).mean() < 21


def response(image: np.ndarray) -> np.ndarray:
    """What lab 1 computes: rows 20:25, columns 5:10 slide over the image that they are cut from."""
    windows = np.lib.stride_tricks.sliding_window_view(image / 255, (5, 5))
    return np.einsum("yxab,ab->yx", windows, image[20:25, 5:10] / 255)


def test_the_first_digit_of_the_stand_in_finds_its_own_patch():
    data = datasets.mnist()
    assert data.train_labels[:10].tolist() == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]
    patch = data.train_images[0][20:25, 5:10] / 255
    assert patch.sum() > 5
    found = response(data.train_images[0])
    assert np.unravel_index(found.argmax(), found.shape) == (20, 5)
    second, first = np.sort(found.ravel())[-2:]
    assert first > 1.1 * second


def test_the_digits_can_be_learnt():
    neighbours = pytest.importorskip("sklearn.neighbors")
    (x, y), (x_test, y_test) = datasets.mnist().keras()
    model = neighbours.KNeighborsClassifier(3).fit(x.reshape(len(x), -1), y)
    assert model.score(x_test.reshape(len(x_test), -1), y_test) > 0.9


def test_the_colours_can_be_learnt_but_not_from_one_glance():
    neighbours = pytest.importorskip("sklearn.neighbors")
    (x, y), (x_test, y_test) = datasets.cifar10().keras()
    by_pixels = neighbours.KNeighborsClassifier(3).fit(x.reshape(len(x), -1), y)
    assert 0.3 < by_pixels.score(x_test.reshape(len(x_test), -1), y_test) < 0.8
    by_mean_colour = neighbours.KNeighborsClassifier(9).fit(x.mean((1, 2)), y)
    assert by_mean_colour.score(x_test.mean((1, 2)), y_test) < 0.45


def test_adapters():
    torch = pytest.importorskip("torch")
    for load, channels in ((datasets.mnist, 1), (datasets.cifar10, 3)):
        data = load().take(20, 7)
        train, test = data.torch()
        assert (len(train), len(test)) == (20, 7)
        image, label = train[3]
        assert image.shape[0] == channels
        assert (image.dtype, label.dtype) == (torch.float32, torch.int64)
        assert 0 <= image.min() < image.max() <= 1
        (x, y), (x_test, y_test) = data.keras()
        assert x.shape == (*data.train_images.shape[:3], channels)
        assert (x.dtype, len(x_test), len(y_test)) == (np.float32, 7, 7)
        assert np.array_equal(np.moveaxis(image.numpy(), 0, -1), x[3])
        assert int(label) == y[3] == data.train_labels[3]
        y[0] = x[0] = train.tensors[1][0] = 9
        assert (data.train_labels[0] != 9) & (data.train_images.max() > 9)


def test_take_and_repr():
    data = datasets.mnist()
    assert repr(data.take(test=10)) == "<Dataset: 1,500 training and 10 test images, 28 x 28; stand-in>"
    assert len(data.take(10_000).train_images) == 1500
    with pytest.raises(ValueError, match="from 1 on"):
        data.take(0)


# The real thing


@needs_mnist
def test_real_mnist(monkeypatch, capsys):
    monkeypatch.setenv("COURSE_DATA", REAL)
    data = datasets.mnist()
    assert capsys.readouterr().out == "MNIST: 60,000 training and 10,000 test images, from $COURSE_DATA.\n"
    assert data.rung == "local"
    assert (data.train_images.shape, data.test_images.shape) == ((60_000, 28, 28), (10_000, 28, 28))
    assert data.train_labels[:10].tolist() == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]
    assert np.bincount(data.test_labels).tolist() == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]
    assert abs(data.train_images.mean() / 255 - 0.1307) < 1e-4

    # The raw response is strongest not where the patch was cut, but where there is more ink.
    found = response(data.train_images[0])
    assert np.unravel_index(found.argmax(), found.shape) == (19, 8)


@needs_cifar10
def test_real_cifar10(monkeypatch, capsys):
    monkeypatch.setenv("COURSE_DATA", REAL)
    data = datasets.cifar10()
    assert data.rung == "local"
    assert data.test_images.shape == (10_000, 32, 32, 3)
    assert len(data.train_images) % 10_000 == 0
    assert np.bincount(data.test_labels).tolist() == [1000] * 10
    assert data.class_names[data.train_labels[0]] == "frog"
    assert data.class_names[data.test_labels[0]] == "cat"
    assert "test images, from $COURSE_DATA" in capsys.readouterr().out
