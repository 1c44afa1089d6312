"""The widgets: what they accept, what one display of them holds, their film strips, and what their script computes."""

import base64
import io
import json
import subprocess
import sys

import nbformat
import numpy as np
import pytest
from jupyter_client.manager import start_new_kernel
from nbconvert import HTMLExporter
from nbconvert.preprocessors import ExecutePreprocessor
from PIL import Image
from playwright.sync_api import sync_playwright
from scipy.signal import convolve2d, correlate2d

from autograder.kernels.outputs import harmless
from course import widgets
from course.plots import films
from course.widgets import bundle

SIGNAL = np.repeat([2, 10, 1, 5], [7, 5, 8, 5])
IMAGE = np.array([[0, 8, 5, 9, 7], [0, 6, 4, 6, 9], [6, 3, 8, 4, 5], [8, 7, 7, 4, 5], [7, 2, 5, 0, 2]])
SOBEL = np.array([[1, 0, -1], [2, 0, -2], [1, 0, -1]])
CALLS = {
    "convolve_1d": lambda: widgets.convolve_1d(SIGNAL, [-1, 0, 1]),
    "convolve_2d": lambda: widgets.convolve_2d(IMAGE, SOBEL, stride=2, padding=1),
    "im2col": lambda: widgets.im2col(IMAGE, SOBEL),
    "shapes": lambda: widgets.shapes(6, 3, 2, 0),
}


@pytest.fixture
def shown(monkeypatch):
    """What `display` was given: pairs of data and metadata."""
    outputs = []
    monkeypatch.setattr(bundle, "display", lambda data, metadata, raw: outputs.append((data, metadata)))
    return outputs


@pytest.mark.parametrize("name", CALLS)
def test_without_a_front_end_the_film_strip_stands_alone(shown, name):
    CALLS[name]()
    [(data, metadata)] = shown
    assert set(data) == {"image/png", "text/html", "text/plain"}
    picture = Image.open(io.BytesIO(base64.b64decode(data["image/png"])))
    assert picture.width == 2 * metadata["image/png"]["width"]
    alt = metadata["image/png"]["alt"]
    assert alt == data["text/plain"]
    assert alt.startswith("Film strip, ")
    assert 100 < len(alt) <= 1000


@pytest.mark.parametrize("name", CALLS)
def test_with_a_front_end_the_same_display_holds_both(shown, monkeypatch, name):
    monkeypatch.setattr(bundle, "somebody_is_there", lambda: True)
    CALLS[name]()
    [(data, _)] = shown
    assert data[bundle.VIEW]["model_id"]
    assert data["image/png"]


def test_without_anywidget_the_film_strip_stands_alone(shown, monkeypatch):
    monkeypatch.setattr(bundle, "somebody_is_there", lambda: True)
    monkeypatch.setitem(sys.modules, "anywidget", None)
    bundle._widget_class.cache_clear()
    try:
        widgets.shapes()
    finally:
        bundle._widget_class.cache_clear()
    [(data, _)] = shown
    assert bundle.VIEW not in data
    assert data["image/png"]


def test_the_import_costs_neither_anywidget_nor_matplotlib():
    code = "import sys; from course import widgets; print('anywidget' in sys.modules, 'matplotlib' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "False"]


def test_nothing_of_the_script_comes_from_elsewhere():
    text = bundle.script()
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
    assert "import " not in text.replace("import another", "")


def test_a_kernel_sends_the_widget_only_to_whoever_can_answer():
    """The real protocol: one request as a front end makes it, and one as nbclient makes it."""
    manager, client = start_new_kernel(kernel_name="python3")
    try:
        kinds = {}
        for answers in (True, False):
            data = {}

            def collect(message, data=data):
                if message["msg_type"] == "display_data":
                    data.update(message["content"]["data"])

            reply = client.execute_interactive(
                "from course import widgets; widgets.shapes()",
                allow_stdin=answers,
                output_hook=collect,
                timeout=60,
            )
            assert reply["content"]["status"] == "ok"
            kinds[answers] = set(data)
        assert kinds[True] - kinds[False] == {bundle.VIEW}
        assert "image/png" in kinds[False]
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def test_an_executed_page_shows_the_strip_and_loads_nothing():
    source = "from course import widgets\nwidgets.convolve_1d([1, 2, 3], [1, 0, -1])"
    nb = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    ExecutePreprocessor(timeout=60, kernel_name="python3").preprocess(nb)
    assert "widgets" not in nb.metadata
    page, _ = HTMLExporter(embed_images=True).from_notebook_node(nb)
    assert 'alt="Film strip, 3 frames: the flipped filter' in page
    assert "unpkg" not in page
    assert "jupyter-widgets" not in page.split("<body", 1)[1]


def test_feedback_keeps_the_strip_and_its_text(shown):
    widgets.shapes()
    [(data, metadata)] = shown
    kept = harmless("display_data", {"data": data | {bundle.VIEW: {"model_id": "x"}}, "metadata": metadata})
    assert set(kept["data"]) == {"image/png", "text/plain"}
    assert kept["metadata"]["image/png"]["alt"] == metadata["image/png"]["alt"]


def test_the_1d_strip_tells_the_worked_example():
    alt = films.convolve_1d(SIGNAL.astype(float), np.array([-1.0, 0, 1])).alt.replace("\N{MINUS SIGN}", "-")
    expected = " ".join(map(str, np.convolve(SIGNAL, [-1, 0, 1], mode="same")))
    assert f"The whole result: {expected}." in alt
    assert "Place 6: 2×1 + 2×0 + 10×(-1) = -8." in alt


@pytest.mark.parametrize("flip", [False, True])
def test_the_2d_strip_tells_the_whole_output(flip):
    alt = films.convolve_2d(IMAGE.astype(float), SOBEL.astype(float), 1, 0, flip).alt.replace("\N{MINUS SIGN}", "-")
    rows = (convolve2d if flip else correlate2d)(IMAGE, SOBEL, mode="valid")
    expected = " / ".join(" ".join(map(str, row)) for row in rows)
    assert f"The whole output: {expected}." in alt


def test_the_im2col_strip_tells_rows_and_products():
    flat = np.fromstring("9 4 9 6 7 1 2 2 8 0 8 6 8 6 5 5 1 4 3 4 4 4 3 6", sep=" ")
    kernel = np.array([6.0, 8, 2, 6, 9, 9]).reshape(2, 3, 1)
    alt = films.im2col(flat.reshape(4, 6, 1), kernel).alt
    assert "Row 0, 9 4 9 2 2 8: 206." in alt
    assert "Row 1, 4 9 6 2 8 0: 192." in alt


@pytest.mark.parametrize("size", [1, 2, 12])
@pytest.mark.parametrize("stride", [1, 6])
@pytest.mark.parametrize("padding", [0, 4])
def test_strips_of_extreme_sizes_are_drawn(shown, size, stride, padding):
    widgets.shapes(size, 1, stride, padding)
    widgets.convolve_2d(np.ones((size, 3)), np.ones((1, 2)), stride, padding)
    widgets.im2col(np.zeros((size, 2, 3)), np.ones((1, 1, 3)))
    widgets.convolve_1d(np.ones(size), [1])
    assert len(shown) == 4


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: widgets.convolve_1d([1, 2, 3], [1, 2]), "odd number of weights.* it has 2"),
        (lambda: widgets.convolve_1d([1, 2], [1, 2, 3]), "3 weights, more than the 2 samples"),
        (lambda: widgets.convolve_1d(np.ones(41), [1]), r"x of shape \(41,\) is too large to draw: at most 40"),
        (lambda: widgets.convolve_1d([[1, 2]], [1]), r"x must have the shape \(n,\); it has \(1, 2\)"),
        (lambda: widgets.convolve_1d([], [1]), r"x must have the shape \(n,\); it has \(0,\)"),
        (lambda: widgets.convolve_1d([1, np.nan], [1]), "x holds a number that is not finite"),
        (lambda: widgets.convolve_1d(["a"], [1]), "x must be an array of numbers"),
        (lambda: widgets.convolve_1d([1 + 2j], [1]), "x must be an array of numbers"),
        (lambda: widgets.convolve_2d(np.ones((3, 3, 1)), SOBEL), r"image must have the shape \(y, x\)"),
        (lambda: widgets.convolve_2d([[1, 2], [3]], SOBEL), "image must be an array of numbers"),
        (lambda: widgets.convolve_2d(np.ones((2, 9)), SOBEL), "does not fit: it is 3 high, .* padding 2"),
        (lambda: widgets.convolve_2d(np.ones((9, 2)), SOBEL), "does not fit: it is 3 wide, .* padding 2"),
        (lambda: widgets.convolve_2d(IMAGE, SOBEL, stride=0), "stride must be from 1 to 6, not 0"),
        (lambda: widgets.convolve_2d(IMAGE, SOBEL, padding=0.5), "padding must be a whole number, not 0.5"),
        (lambda: widgets.im2col(IMAGE, np.ones((2, 2, 3))), "the image has 1 channels, and the kernel 3"),
        (lambda: widgets.im2col(np.ones((12, 12)), np.ones((2, 2))), "121 rows of 4 numbers; at most 36 of 27"),
        (lambda: widgets.shapes(2, 3), "does not fit: it is 3 high"),
        (lambda: widgets.shapes(13), "size must be from 1 to 12, not 13"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_one_line(shown, call, message):
    with pytest.raises(ValueError, match=message) as caught:
        call()
    assert "\n" not in str(caught.value)
    assert not shown


def test_lists_bytes_and_booleans_are_numbers_too(shown):
    widgets.convolve_2d(IMAGE.astype(np.uint8), SOBEL.tolist())
    widgets.convolve_2d(IMAGE > 4, SOBEL.astype(np.float32), stride=np.int64(2))
    assert len(shown) == 2


@pytest.fixture
def rng():
    return np.random.default_rng(0)


@pytest.fixture(scope="module")
def computed(chromium):
    """Runs a function of the script in a browser: its name and arguments give its result, as JSON."""
    address = "data:text/javascript;base64," + base64.b64encode(bundle.script().encode()).decode()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.goto("data:text/html,<title>empty</title>")

        def run(name, *arguments):
            call = "async ([from, name, given]) => (await import(from))[name](...JSON.parse(given))"
            given = json.dumps([a.tolist() if isinstance(a, np.ndarray) else a for a in arguments])
            return page.evaluate(call, [address, name, given])

        yield run
        browser.close()


def test_the_script_convolves_as_numpy_does(computed, rng):
    for _ in range(20):
        h = rng.normal(size=2 * rng.integers(0, 5) + 1)
        x = rng.normal(size=rng.integers(len(h), 41))
        steps = computed("convolve1d", x, h)["steps"]
        np.testing.assert_allclose([step["sum"] for step in steps], np.convolve(x, h, mode="same"), atol=1e-12)
        np.testing.assert_allclose([step["running"][-1] for step in steps], [step["sum"] for step in steps])


def test_the_script_slides_as_torch_does(computed, rng):
    torch = pytest.importorskip("torch")
    for _ in range(30):
        kernel = rng.normal(size=rng.integers(1, 5, size=2))
        image = rng.normal(size=rng.integers(4, 9, size=2))
        stride, padding = (int(n) for n in rng.integers((1, 0), (5, 4)))
        flip = bool(rng.integers(2))
        weights = kernel[::-1, ::-1].copy() if flip else kernel
        expected = torch.nn.functional.conv2d(
            torch.tensor(image)[None, None], torch.tensor(weights)[None, None], stride=stride, padding=padding
        )[0, 0].numpy()
        got = computed("convolve2d", image, kernel, stride, padding, flip)
        assert (got["rows"], got["columns"]) == expected.shape
        np.testing.assert_allclose([step["sum"] for step in got["steps"]], expected.ravel(), atol=1e-12)
        sizes = [computed("outputSize", image.shape[axis], kernel.shape[axis], stride, padding) for axis in (0, 1)]
        assert tuple(sizes) == expected.shape


def test_the_script_rearranges_as_numpy_does(computed, rng):
    for channels in (1, 2, 3):
        image, kernel = rng.normal(size=(5, 6, channels)), rng.normal(size=(2, 3, channels))
        rows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape).reshape(-1, kernel.size)
        steps = computed("rearrange", image, kernel)["steps"]
        np.testing.assert_allclose([step["numbers"] for step in steps], rows)
        np.testing.assert_allclose([step["sum"] for step in steps], rows @ kernel.ravel())


def test_a_kernel_that_does_not_fit_has_no_place(computed):
    assert computed("outputSize", 2, 3, 1, 0) == 0
    assert computed("convolve2d", np.ones((2, 9)), np.ones((3, 3)), 1, 0, False)["steps"] == []
