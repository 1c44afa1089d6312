"""The drawing pad: how a drawing is prepared, what goes over the wire, and the pad in a real JupyterLab."""

import base64
import io
import os
import sys
from pathlib import Path

import numpy as np
import pytest
from lab_server import FLAGS, serve
from PIL import Image
from playwright.sync_api import expect, sync_playwright

from course import datasets, digits, widgets
from course.widgets import bundle
from course.widgets import pad as module

# The first says more for the rows that have ink, so that a test can tell what the network was given.
CELLS = [
    "import numpy as np\nfrom course import widgets\n\n\n"
    "def predict(image):\n"
    "    print('a progress bar of Keras')\n"
    "    where = np.full(10, 0.02)\n"
    "    where[min(9, int((image.sum(axis=1) > 0).sum()) // 3)] = 0.82\n"
    "    return where[None]\n\n\n"
    "widgets.drawing_pad(predict)",
    "def failing(image):\n"
    "    if (image.sum(axis=0) > 0).sum() < 8:\n"
    "        raise RuntimeError('no such layer')\n"
    "    return np.full(10, 0.1)\n\n\n"
    "widgets.drawing_pad(failing)",
]


def middle_of_mass(image):
    places = np.arange(28)
    return np.array([image.sum(1 - axis) @ places for axis in (0, 1)]) / image.sum()


def box(image, paper=0.0):
    """Height and width of what has ink."""
    return tuple(int(np.ptp(np.flatnonzero(image.max(1 - axis) > paper))) + 1 for axis in (0, 1))


def stroke(side=100, top=10, left=60, high=50, wide=20):
    """A block of ink somewhere on the paper."""
    ink = np.zeros((side, side))
    ink[top : top + high, left : left + wide] = 1
    return ink


@pytest.mark.parametrize("digit", [2, 3, 4, 7])
@pytest.mark.parametrize("side", [56, 140, 280])
def test_a_drawing_fills_the_box_and_its_mass_is_in_the_middle(digit, side):
    image = digits.as_mnist(digits.example(digit, side))
    assert image.shape == (28, 28)
    assert image.dtype == np.float32
    assert max(box(image)) == 20
    assert 0.9 < image.max() <= 1
    assert np.abs(middle_of_mass(image) - 14).max() <= 0.5


@pytest.mark.parametrize(("high", "wide"), [(50, 20), (20, 50), (5, 80), (3, 3), (1, 1), (100, 1)])
def test_the_longer_side_is_scaled_and_proportions_are_kept(high, wide):
    image = digits.as_mnist(stroke(high=high, wide=wide, top=0, left=10))
    expected = tuple(max(1, round(20 * length / max(high, wide))) for length in (high, wide))
    assert box(image) == expected


def test_place_size_and_type_of_the_drawing_make_no_difference():
    image = digits.as_mnist(stroke())
    np.testing.assert_allclose(digits.as_mnist(stroke(top=45, left=0)), image)
    np.testing.assert_allclose(digits.as_mnist((255 * stroke()).astype(np.uint8)), image)
    np.testing.assert_allclose(digits.as_mnist(np.kron(stroke(), np.ones((2, 2)))), image, atol=1e-6)


def test_digits_that_are_prepared_already_stay_where_they_are():
    """The real MNIST was made by the same rule. Its stand-in has another middle, half a pixel up and to the left."""
    mnist = datasets.mnist()
    images = mnist.test_images[:50]
    moved = [np.abs(middle_of_mass(digits.as_mnist(image)) - middle_of_mass(image / 255)).max() for image in images]
    assert np.mean(moved) < (0.9 if mnist.rung == "stand-in" else 0.35)
    changed = [np.abs(digits.as_mnist(image) - image / 255).mean() for image in images]
    assert np.median(changed) < (0.06 if mnist.rung == "stand-in" else 0.03)


def test_a_mass_far_off_the_middle_is_moved_there_although_ink_may_be_cut_off():
    ink = np.zeros((100, 100))
    ink[0:30, 0:100], ink[99, 0:100] = 1, 1
    image = digits.as_mnist(ink)
    assert np.abs(middle_of_mass(image) - 14).max() <= 0.5


def test_blur_softens_and_keeps_the_darkest():
    plain, soft = digits.as_mnist(stroke()), digits.as_mnist(stroke(), blur=1.0)
    assert soft.max() == pytest.approx(plain.max(), abs=1e-6)
    assert np.abs(np.diff(soft, axis=0)).max() < np.abs(np.diff(plain, axis=0)).max()
    assert np.abs(middle_of_mass(soft) - 14).max() <= 0.5


def test_empty_paper_stays_empty():
    assert not digits.as_mnist(np.zeros((50, 50))).any()
    assert not digits.as_mnist(np.full((50, 50), 0.01)).any()


@pytest.mark.parametrize(
    ("ink", "blur", "words"),
    [
        (np.zeros((2, 2, 3)), 0, "shape (2, 2, 3)"),
        (np.zeros((0, 5)), 0, "shape (0, 5)"),
        ([["a"]], 0, "numbers"),
        (np.full((3, 3), np.nan), 0, "0 to 255"),
        (np.full((3, 3), 7.0), 0, "0 to 255"),
        (np.full((3, 3), -1.0), 0, "0 to 255"),
        (np.ones((3, 3)), -1, "blur"),
        (np.ones((3, 3)), float("nan"), "blur"),
    ],
)
def test_what_is_no_drawing_is_refused(ink, blur, words):
    with pytest.raises(ValueError, match=words.replace("(", r"\(").replace(")", r"\)")):
        digits.as_mnist(ink, blur=blur)


def even(image):
    return np.full(10, 0.1)


def test_probabilities_of_any_kind_are_read():
    torch, tensorflow = pytest.importorskip("torch"), pytest.importorskip("tensorflow")
    image = np.zeros((28, 28), np.float32)
    answers = [
        even(image), even(image).tolist(), even(image)[None], even(image).astype(np.float32),
        torch.full((1, 10), 0.1, requires_grad=True), tensorflow.fill((1, 10), 0.1),
    ]  # fmt: skip
    for answer in answers:
        np.testing.assert_allclose(module.probabilities(lambda _, answer=answer: answer, image), 0.1, rtol=1e-6)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (7, "shape"),
        (None, "NaN|shape"),
        ("seven", "gave str"),
        (np.ones((2, 10)), "shape"),
        (np.full(10, np.nan), "NaN"),
        (np.arange(10.0) - 3, "logits"),
        (np.ones(10), "logits"),
    ],
)
def test_what_is_no_probability_is_named(answer, words):
    with pytest.raises(ValueError, match=words):
        widgets.drawing_pad(lambda _: answer)
    with pytest.raises(TypeError, match="a function"):
        widgets.drawing_pad(answer)


def test_what_is_shown_is_what_the_network_saw():
    given = []
    ink = digits.example(4, 112)

    def predict(image):
        given.append(image)
        return even(image)

    message = {"id": 3, "rows": 112, "columns": 112, "blur": 0.7}
    reply, [shown] = module.answer_to(predict, message, [memoryview(ink.tobytes())])
    assert reply == {"id": 3, "probabilities": [0.1] * 10}
    assert given[0].dtype == np.float32
    np.testing.assert_array_equal(given[0], digits.as_mnist(ink, blur=0.7))
    np.testing.assert_array_equal(np.frombuffer(shown, np.uint8).reshape(28, 28), np.round(255 * given[0]))


def test_empty_paper_is_not_asked_about():
    reply, [shown] = module.answer_to(None, {"id": 1, "rows": 5, "columns": 5, "blur": 0}, [bytes(25)])
    assert reply == {"id": 1}
    assert not any(shown)


@pytest.mark.parametrize(
    ("message", "buffers"),
    [
        (None, []),
        ("text", [b""]),
        ({}, [b"\0"]),
        ({"rows": 10**6, "columns": 10**6}, [b""]),
        ({"rows": "5", "columns": 5}, [bytes(25)]),
        ({"rows": 5, "columns": 5}, [bytes(24)]),
        ({"rows": 5, "columns": 5}, []),
        ({"rows": -5, "columns": -5}, [bytes(25)]),
        ({"rows": 5, "columns": 5, "blur": "much"}, [bytes(25)]),
        ({"rows": 5, "columns": 5, "blur": 1e9}, [bytes(25)]),
    ],
)
def test_whatever_a_page_sends_the_pad_goes_on(message, buffers):
    reply, rest = module.answer_to(even, message, buffers)
    assert reply["error"]
    assert rest == []


@pytest.fixture
def shown(monkeypatch):
    """What `display` was given: pairs of data and metadata."""
    outputs = []
    monkeypatch.setattr(bundle, "display", lambda data, metadata, raw: outputs.append((data, metadata)))
    return outputs


def test_without_a_front_end_a_picture_stands_alone(shown):
    widgets.drawing_pad(lambda image: np.eye(10)[3])
    [(data, metadata)] = shown
    assert set(data) == {"image/png", "text/html", "text/plain"}
    assert Image.open(io.BytesIO(base64.b64decode(data["image/png"]))).width == 2 * metadata["image/png"]["width"]
    assert "The largest are 3 with probability 1.00" in metadata["image/png"]["alt"] == data["text/plain"]


def test_with_a_front_end_the_same_display_holds_both(shown, monkeypatch):
    monkeypatch.setattr(bundle, "somebody_is_there", lambda: True)
    widgets.drawing_pad(even)
    [(data, _)] = shown
    assert data[bundle.VIEW]["model_id"]
    assert data["image/png"]


def test_without_anywidget_the_picture_stands_alone(shown, monkeypatch):
    monkeypatch.setattr(bundle, "somebody_is_there", lambda: True)
    monkeypatch.setitem(sys.modules, "anywidget", None)
    module._widget_class.cache_clear()
    try:
        widgets.drawing_pad(even)
    finally:
        module._widget_class.cache_clear()
    [(data, _)] = shown
    assert bundle.VIEW not in data


def test_nothing_of_the_script_comes_from_elsewhere():
    folder = Path(module.__file__).parent
    text = (folder / "pad.js").read_text() + (folder / "pad.css").read_text()
    assert "http" not in text
    assert "import" not in text
    assert "innerHTML" not in text


@pytest.fixture(scope="module")
def page(chromium, tmp_path_factory):
    """The notebook, both of whose cells have run. Every request to another machine is recorded, and refused."""
    with serve(tmp_path_factory.mktemp("pad"), CELLS) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 1300, "height": 1900}, has_touch=True)
        page.elsewhere = []

        def route(request):
            if request.request.url.startswith(url):
                return request.continue_()
            page.elsewhere.append(request.request.url)
            return request.abort()

        page.route(lambda address: not address.startswith(("data:", "blob:")), route)
        page.goto(f"{url}/lab/tree/cells.ipynb")
        expect(page.get_by_role("button", name="| Idle")).to_be_visible(timeout=60_000)
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_text("Run All Cells", exact=True).click()
        expect(page.locator(".course-pad")).to_have_count(len(CELLS), timeout=60_000)
        yield page
        browser.close()


@pytest.fixture
def pad(page):
    """The first pad, with empty paper."""
    widget = page.locator(".course-pad").first
    widget.scroll_into_view_if_needed()
    widget.get_by_role("checkbox").check()
    if widget.get_by_role("button", name="Blur").get_attribute("aria-pressed") == "true":
        widget.get_by_role("button", name="Blur").click()
    widget.get_by_role("button", name="Reset").click()
    expect(widget.get_by_role("status")).to_contain_text("Empty paper")
    return widget


def draw(page, widget, *points):
    """Draw with the mouse through points (x, y) of the pad, each from 0 to 1."""
    place = widget.get_by_role("application").bounding_box()
    page.mouse.move(*(place[at] + part * place[side] for part, at, side in _parts(points[0])))
    page.mouse.down()
    for point in points[1:]:
        page.mouse.move(*(place[at] + part * place[side] for part, at, side in _parts(point)), steps=6)
    page.mouse.up()


def _parts(point):
    return zip(point, ("x", "y"), ("width", "height"), strict=True)


def says(widget, text):
    expect(widget.get_by_role("status")).to_contain_text(text)


def field(widget):
    """The network's image as the page shows it: (28, 28), ink 255."""
    pixels = widget.locator("canvas.seen").evaluate(
        "c => Array.from(c.getContext('2d').getImageData(0, 0, 28, 28).data).filter((_, i) => i % 4 === 0)"
    )
    return 255 - np.array(pixels).reshape(28, 28)


def settled(page, widget):
    """The same, once no further answer comes: the kernel is asked while it is drawn."""
    seen = [field(widget)]
    for _ in range(40):
        page.wait_for_timeout(300)
        seen.append(field(widget))
        if len(seen) > 2 and np.array_equal(seen[-1], seen[-2]) and np.array_equal(seen[-1], seen[-3]):
            break
    return seen[-1]


def picture(widget, name):
    """A screenshot for whoever wants to look: where SCREENSHOTS names a folder."""
    if folder := os.environ.get("SCREENSHOTS"):
        widget.screenshot(path=Path(folder, f"{name}.png"))


def test_a_pointer_draws_and_the_kernel_answers_while_it_does(page, pad):
    draw(page, pad, (0.2, 0.15), (0.7, 0.15), (0.45, 0.9))
    says(pad, "The network says 6 (0.82)")  # 20 rows of ink
    image = field(pad)
    assert max(box(image)) == 20
    assert np.abs(middle_of_mass(image) - 14).max() <= 0.5
    expect(pad.locator("li.best")).to_have_attribute("data-digit", "6")
    expect(pad.locator("li.best .number")).to_have_text("0.82")
    picture(pad, "drawing_pad")
    pad.get_by_role("button", name="Reset").click()
    says(pad, "Empty paper")
    assert not field(pad).any()
    expect(pad.locator("li.best")).to_have_count(0)


def test_a_level_stroke_is_as_wide_as_the_box(page, pad):
    draw(page, pad, (0.1, 0.5), (0.9, 0.5))
    says(pad, "The network says 0 (0.82)")  # two rows of ink
    high, wide = box(field(pad))
    assert wide == 20
    assert high < 6


def test_blur_softens_what_the_network_sees(page, pad):
    pad.get_by_role("checkbox").uncheck()
    draw(page, pad, (0.5, 0.1), (0.5, 0.9))
    pad.get_by_role("button", name="Predict").click()
    says(pad, "The network says")
    sharp = field(pad)
    pad.get_by_role("button", name="Blur").click()
    expect(pad.get_by_role("button", name="Blur")).to_have_attribute("aria-pressed", "true")
    page.wait_for_function(
        "([seen, ink]) => seen.dataset.ink !== ink",
        arg=[pad.locator("canvas.seen").element_handle(), str(sharp.sum())],
    )
    assert box(field(pad))[1] > box(sharp)[1]


def test_predict_asks_when_it_is_told_to(page, pad):
    pad.get_by_role("checkbox").uncheck()
    draw(page, pad, (0.5, 0.1), (0.5, 0.9))
    page.wait_for_timeout(400)
    says(pad, "Empty paper")
    pad.get_by_role("button", name="Predict").click()
    says(pad, "The network says 6 (0.82)")


def test_keys_draw_and_jupyterlab_does_not_take_them(page, pad):
    paper = pad.get_by_role("application")
    paper.focus()
    page.keyboard.press("Space")
    for _ in range(16):
        page.keyboard.press("ArrowDown")
    says(pad, "The network says 6 (0.82)")
    page.keyboard.press("Space")
    drawn = settled(page, pad)
    assert box(drawn)[0] == 20
    for key in ("ArrowRight", "ArrowRight", "PageUp", "Shift+ArrowLeft"):  # the pen is up
        page.keyboard.press(key)
    page.keyboard.press("p")
    page.wait_for_timeout(300)
    np.testing.assert_array_equal(field(pad), drawn)
    expect(paper).to_be_focused()
    picture(pad, "drawing_pad_keys")
    page.keyboard.press("b")
    expect(pad.get_by_role("button", name="Blur")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("r")
    says(pad, "Empty paper")
    expect(page.locator(".jp-Notebook .jp-CodeCell")).to_have_count(len(CELLS))  # "b" would have added one
    page.keyboard.press("Tab")
    expect(pad.get_by_role("button", name="Reset")).to_be_focused()


def test_a_finger_draws(page, pad):
    place = pad.get_by_role("application").bounding_box()
    session = page.context.new_cdp_session(page)
    for step in range(9):
        point = {"x": place["x"] + place["width"] / 2, "y": place["y"] + place["height"] * (0.1 + 0.1 * step)}
        kind = "touchMove" if step else "touchStart"
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    says(pad, "The network says 6 (0.82)")
    assert box(field(pad))[0] == 20


def test_what_goes_wrong_in_the_function_is_said(page):
    widget = page.locator(".course-pad").nth(1)
    widget.scroll_into_view_if_needed()
    draw(page, widget, (0.5, 0.2), (0.5, 0.8))
    says(widget, "RuntimeError: no such layer")
    widget.get_by_role("button", name="Reset").click()
    says(widget, "Empty paper")


def test_nothing_is_loaded_from_elsewhere_and_nothing_is_printed(page):
    assert page.elsewhere == []
    assert page.get_by_text("a progress bar of Keras", exact=True).count() == 0


def test_a_narrow_page_shows_all_of_it(page, pad):
    page.set_viewport_size({"width": 700, "height": 1900})
    try:
        pad.scroll_into_view_if_needed()
        whole, paper = pad.bounding_box(), pad.get_by_role("application").bounding_box()
        assert paper["x"] + paper["width"] <= whole["x"] + whole["width"] + 1
        picture(pad, "drawing_pad_narrow")
    finally:
        page.set_viewport_size({"width": 1300, "height": 1900})
