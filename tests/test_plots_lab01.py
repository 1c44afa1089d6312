"""The pictures of lab01, sections 1 and 2: they refuse what they cannot draw, and show the rest with a text."""

import io

import numpy as np
import pytest
from PIL import Image

from course import plots
from course.plots import figure

SIGNAL = np.array([0.0, 2.0, -1.0])
IMAGE = np.arange(6.0).reshape(2, 3) / 6


@pytest.fixture
def shown(monkeypatch):
    """Calls a function that draws, and returns the text alternative of the one picture that it shows."""

    def call(draw):
        pictures = []
        monkeypatch.setattr(figure, "display", pictures.append)
        draw()
        (picture,) = pictures
        assert picture.data.startswith(b"\x89PNG")
        return picture.alt

    return call


def test_every_picture_has_its_text(shown):
    assert shown(lambda: plots.stems({"x": SIGNAL, "h": SIGNAL[:1]}, first={"h": -1}, alt="A")) == "A"
    assert shown(lambda: plots.stems({"x": SIGNAL, "y": 9 * SIGNAL}, same_scale=True, alt="B")) == "B"
    assert (
        shown(lambda: plots.panels({"p": IMAGE, "m": -IMAGE}, photos=["p"], windows={"p": (0, 1, 2, 2)}, alt="C"))
        == "C"
    )
    three = {"a": IMAGE, "b": IMAGE, "c": IMAGE}
    assert shown(lambda: plots.panels(three, numbers=["a"], columns=2, own_scale=True, alt="D")) == "D"


def test_grids_of_numbers(monkeypatch):
    pictures = []
    monkeypatch.setattr(figure, "display", pictures.append)
    filters = {"edge": np.array([[2, 0, -2], [2, 0, -2]]), "a title that is wider than its grid": np.eye(1)}
    plots.number_grids(filters, alt="two filters")
    plots.number_grids(filters, alt="two filters", own_scale=True)
    plots.number_grids({"nothing": np.zeros((9, 9))}, alt="zeros", size=20)
    one_scale, own_scale, zeros = pictures
    data, metadata = one_scale._repr_mimebundle_()
    assert f'alt="two filters" width="{one_scale.width}"' in data["text/html"]
    assert metadata["image/png"] == {"alt": "two filters", "width": one_scale.width}
    sharp, own = (Image.open(io.BytesIO(picture.data)).convert("RGB") for picture in (one_scale, own_scale))
    assert sharp.size[0] == 2 * one_scale.width > 2 * 300  # the long title has its room
    assert zeros.width < 9 * 64 + 50  # cells stay small, whatever size is asked for
    # In the corners of the first grid, the left cell is purple and the right one orange; 1 is pale beside 2.
    left, right = sharp.getpixel((30, 70)), sharp.getpixel((2 * 10 + 5 * 64 + 10, 70))
    assert left[2] > left[0]
    assert right[0] > right[2]
    corner = round(own.size[0] - own.size[0] / 4), 64
    assert sum(own.getpixel(corner)) < sum(sharp.getpixel(corner))


def test_nothing_but_zeros(shown):
    assert shown(lambda: plots.stems({"silence": np.zeros(4)}, alt="zeros")) == "zeros"
    assert shown(lambda: plots.panels({"nothing": np.zeros((3, 3))}, alt="zeros")) == "zeros"


def test_what_cannot_be_drawn_is_refused():
    with pytest.raises(ValueError, match=r"has shape \(2, 3\); a signal is"):
        plots.stems({"image": IMAGE}, alt="x")
    with pytest.raises(ValueError, match="at least 1"):
        plots.stems({"empty": np.zeros(0)}, alt="x")
    with pytest.raises(ValueError, match=r"a grey picture is \(y, x\)"):
        plots.panels({"colour": np.zeros((2, 2, 3))}, alt="x")
    with pytest.raises(ValueError, match=r"has shape \(0, 3\); a grey picture"):
        plots.panels({"empty": np.zeros((0, 3))}, alt="x")
    with pytest.raises(ValueError, match=r"has shape \(3,\); a picture"):
        plots.side_by_side({"a row": np.zeros(3)}, alt="x")
    with pytest.raises(ValueError, match="there is no picture 'q'"):
        plots.panels({"p": IMAGE}, photos=["q"], alt="x")


def test_a_viewer_that_drops_the_alt_of_a_png_still_gets_it():
    data, metadata = figure.Picture(b"\x89PNG\r\n\x1a\n", alt='a "5" & a blot', format="png")._repr_mimebundle_()
    assert 'alt="a &quot;5&quot; &amp; a blot"' in data["text/html"]
    assert data["text/plain"] == metadata["image/png"]["alt"] == 'a "5" & a blot'
    assert set(data) == {"image/png", "text/html", "text/plain"}


def test_pictures_have_their_colours_where_they_belong(monkeypatch):
    pictures = []
    monkeypatch.setattr(figure, "display", pictures.append)
    checks = np.array([[0.0, 1.0], [1.0, 0.0]])
    plots.panels({"p": checks, "m": checks - 0.5}, photos=["p"], windows={"p": (0, 1, 1, 1)}, alt="two")
    plots.side_by_side({"red": np.stack([checks, 0 * checks, 0 * checks], axis=2)}, alt="red")
    grey, red = (Image.open(io.BytesIO(picture.data)).convert("RGB") for picture in pictures)
    assert grey.size[0] == 2 * pictures[0].width <= 2 * 800
    # 8 pixels of the page to the left, 25 above: there the first picture begins, 320 pixels wide, the second 336 later.
    spots = [[grey.getpixel((2 * (8 + across), 2 * (25 + down))) for across in (80, 240)] for down in (80, 240)]
    assert spots == [[(0, 0, 0), (255, 255, 255)], [(255, 255, 255), (0, 0, 0)]]
    below, above = grey.getpixel((2 * (344 + 80), 2 * 105)), grey.getpixel((2 * (344 + 240), 2 * 105))
    assert below[0] > below[2]  # orange
    assert above[2] > above[0]  # purple
    frame = grey.getpixel((2 * (8 + 160) - 2, 2 * 105))
    assert frame[0] > 2 * frame[1]
    assert [red.getpixel((2 * (8 + across), 2 * 105)) for across in (80, 240)] == [(0, 0, 0), (255, 0, 0)]


def test_a_signal_stands_above_and_below_its_line(monkeypatch):
    pictures = []
    monkeypatch.setattr(figure, "display", pictures.append)
    plots.stems({"up and down": np.array([1.0, -1.0])}, alt="two")
    image = np.asarray(Image.open(io.BytesIO(pictures[0].data)).convert("RGB")).astype(int)
    purple = (image[:, :, 2] > image[:, :, 0] + 40) & (image[:, :, 2] > image[:, :, 1] + 40)
    orange = image[:, :, 0] > image[:, :, 2] + 100
    assert purple.any()
    assert orange.any()
    assert np.argwhere(purple)[:, 0].max() <= np.argwhere(orange)[:, 0].min() + 4  # rows: above, then below
    assert np.argwhere(purple)[:, 1].max() < np.argwhere(orange)[:, 1].min()  # columns: first, then second


def test_what_is_no_number_does_not_stop_a_picture(shown):
    holes = np.array([[np.nan, np.inf], [1.0, -1.0]])
    assert shown(lambda: plots.panels({"a": holes}, alt="holes")) == "holes"
    assert shown(lambda: plots.side_by_side({"a": holes, "b": np.full((2, 2), np.nan)}, alt="holes")) == "holes"
    assert shown(lambda: plots.stems({"a": np.array([np.nan, 1.0])}, alt="holes")) == "holes"
