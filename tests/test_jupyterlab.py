"""The widgets in a real JupyterLab, in a real browser: what a student clicks, types and reads."""

import os
from pathlib import Path

import numpy as np
import pytest
from lab_server import FLAGS, serve
from playwright.sync_api import expect, sync_playwright
from scipy.signal import correlate2d

SIGNAL = [2] * 7 + [10] * 5 + [1] * 8 + [5] * 5
IMAGE = np.array([[0, 8, 5, 9, 7], [0, 6, 4, 6, 9], [6, 3, 8, 4, 5], [8, 7, 7, 4, 5], [7, 2, 5, 0, 2]])
SOBEL = np.array([[1, 0, -1], [2, 0, -2], [1, 0, -1]])
CELLS = [
    f"from course import widgets\nwidgets.convolve_1d({SIGNAL}, [-1, 0, 1])",
    f"widgets.convolve_2d({IMAGE.tolist()}, {SOBEL.tolist()})",
    f"widgets.im2col({IMAGE.tolist()}, {SOBEL.tolist()})",
    "widgets.shapes(4, 2)",
]


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """The address of a JupyterLab with one small notebook, on this machine only."""
    with serve(tmp_path_factory.mktemp("lab"), CELLS) as url:
        yield url


@pytest.fixture(scope="module")
def page(chromium, lab):
    """The notebook, all of whose cells have run. Every request to another machine is recorded, and refused."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 1300, "height": 3200}, reduced_motion="reduce")
        page.elsewhere = []

        def route(request):
            if request.request.url.startswith(lab):
                return request.continue_()
            page.elsewhere.append(request.request.url)
            return request.abort()

        page.route(lambda url: not url.startswith(("data:", "blob:")), route)
        page.goto(f"{lab}/lab/tree/cells.ipynb")
        expect(page.get_by_role("button", name="| Idle")).to_be_visible(timeout=60_000)
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_text("Run All Cells", exact=True).click()
        expect(page.locator(".course-step")).to_have_count(len(CELLS), timeout=60_000)
        yield page
        browser.close()


def step_through(page, number):
    return page.locator(".course-step").nth(number)


def numbers(widget, name):
    """The numbers in the cells of one of a widget's grids, without those that are still empty."""
    texts = widget.locator(f"g.cell.known[data-name={name}] text").all_text_contents()
    return [float(text.replace("\N{MINUS SIGN}", "-")) for text in texts if text]


def says(widget, text):
    expect(widget.get_by_role("status")).to_contain_text(text.replace("-", "\N{MINUS SIGN}"))


def picture(page, widget, name):
    """A screenshot for whoever wants to look: where SCREENSHOTS names a folder."""
    if folder := os.environ.get("SCREENSHOTS"):
        widget.screenshot(path=Path(folder, f"{name}.png"))


def test_buttons_keys_and_slider_step_through_one_dimension(page):
    widget = step_through(page, 0)
    result = np.convolve(SIGNAL, [-1, 0, 1], mode="same")
    says(widget, "y[0] = 0×1 + 2×0 + 2×(-1) = -2")
    widget.get_by_role("button", name="Next step").click()
    says(widget, "y[1] = 2×1 + 2×0 + 2×(-1) = 0")
    for _ in range(5):  # the focus is still on the button: JupyterLab must not take the arrow key
        page.keyboard.press("ArrowRight")
    says(widget, "y[6] = 2×1 + 2×0 + 10×(-1) = -8")
    assert numbers(widget, "output") == result[:7].tolist()
    assert numbers(widget, "product") == [2, 0, -10]
    assert numbers(widget, "running") == [2, 2, -8]
    picture(page, widget, "convolve_1d")
    page.keyboard.press("Enter")
    says(widget, "y[7]")
    page.keyboard.press("ArrowLeft")
    says(widget, "y[6]")
    page.keyboard.press("End")
    says(widget, "y[24] = 5×1 + 5×0 + 0×(-1) = 5")
    assert numbers(widget, "output") == result.tolist()
    page.keyboard.press("Home")
    says(widget, "y[0]")
    widget.get_by_role("slider", name="Step").fill("12")
    says(widget, "y[12] = 10×1 + 1×0 + 1×(-1) = 9")


def test_space_plays_and_pauses(page):
    widget = step_through(page, 0)
    widget.get_by_role("button", name="Reset").click()
    widget.get_by_role("slider", name="Step").focus()
    page.keyboard.press("Space")
    expect(widget.get_by_role("button", name="Pause")).to_be_visible()
    says(widget, "y[1]")
    page.keyboard.press("Space")
    expect(widget.get_by_role("button", name="Play")).to_be_visible()


def test_the_kernel_its_stride_and_its_padding_can_be_changed(page):
    widget = step_through(page, 1)
    says(widget, "0×1 + 8×0 + 5×(-1) + 0×2 + 6×0 + 4×(-2) + 6×1 + 3×0 + 8×(-1) = -15")
    widget.get_by_role("spinbutton", name="Kernel, row 0, column 1").fill("10")
    kernel = SOBEL.copy()
    kernel[0, 1] = 10
    page.keyboard.press("ArrowRight")  # moves the caret, and not the window
    expect(widget.get_by_text("step 1 of 9")).to_be_visible()
    widget.get_by_role("slider", name="Step").focus()
    page.keyboard.press("End")
    assert numbers(widget, "output") == correlate2d(IMAGE, kernel, mode="valid").ravel().tolist()
    widget.get_by_role("slider", name="padding").fill("1")
    widget.get_by_role("slider", name="stride").fill("2")
    expect(widget.get_by_text("output rows: floor((5 + 2×1 − 3) / 2) + 1 = 3")).to_be_visible()
    widget.get_by_role("slider", name="Step").focus()
    page.keyboard.press("End")
    assert numbers(widget, "output") == correlate2d(np.pad(IMAGE, 1), kernel, mode="valid")[::2, ::2].ravel().tolist()
    picture(page, widget, "convolve_2d")
    box = widget.get_by_role("spinbutton", name="Kernel, row 0, column 1")
    box.fill("")
    expect(box).to_have_attribute("aria-invalid", "true")


def test_every_row_of_the_matrix_gives_one_number(page):
    widget = step_through(page, 2)
    widget.get_by_role("button", name="Next step").click()
    page.keyboard.press("End")
    expected = correlate2d(IMAGE, SOBEL, mode="valid").ravel().tolist()
    assert numbers(widget, "output") == numbers(widget, "map") == expected
    rows = np.lib.stride_tricks.sliding_window_view(IMAGE, SOBEL.shape).reshape(9, 9)
    assert numbers(widget, "matrix") == rows.ravel().tolist()
    picture(page, widget, "im2col")


def test_sizes_are_live_and_a_kernel_that_does_not_fit_is_named(page):
    widget = step_through(page, 3)
    for stride, padding, output in ((1, 0, 3), (2, 0, 2), (3, 0, 1), (3, 1, 2)):
        widget.get_by_role("slider", name="stride").fill(str(stride))
        widget.get_by_role("slider", name="padding").fill(str(padding))
        expect(widget.get_by_text(f"/ {stride}) + 1 = {output}")).to_be_visible()
        expect(widget.locator("g.cell[data-name=output]")).to_have_count(output**2)
    picture(page, widget, "shapes")
    widget.get_by_role("slider", name="kernel").fill("7")
    says(widget, "The kernel does not fit: it is 7 high, and the image with its padding 6.")
    expect(widget.get_by_text("no step")).to_be_visible()
    widget.get_by_role("slider", name="kernel").fill("6")
    expect(widget.get_by_text("step 1 of 1")).to_be_visible()


def test_nothing_is_loaded_from_elsewhere(page):
    assert page.elsewhere == []


def test_the_dark_theme_reaches_the_widgets(page):
    page.get_by_role("menuitem", name="Settings", exact=True).click()
    page.get_by_text("Theme", exact=True).hover()
    page.get_by_text("JupyterLab Dark", exact=True).click()
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", "false", timeout=20_000)
    ink = page.evaluate("getComputedStyle(document.querySelector('.course-step .title')).color")
    assert min(int(part) for part in ink[4:-1].split(",")[:3]) > 150
    picture(page, step_through(page, 1), "dark")
