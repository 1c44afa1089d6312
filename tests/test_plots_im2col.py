"""The pictures of lab02: they refuse what they cannot draw, and show the rest with a text."""

import numpy as np
import pytest

from course import plots
from course.plots import figure


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
    ones = np.ones((3, 2), dtype=int)
    curve = {1: 0.5, 2: 0.25}
    assert shown(lambda: plots.counts({"a": ones, "b": 9 * ones}, alt="A")) == "A"
    assert shown(lambda: plots.weight_columns({"w": (3 * ones, ones), "v": (ones.T, 0 * ones.T)}, alt="B")) == "B"
    assert shown(lambda: plots.memory_growth(9, windows=(1, 3), strides=(1, 2), alt="C")) == "C"
    assert shown(lambda: plots.timings({"x": {"p": curve, "q": curve}, "y": {"q": curve}}, alt="D")) == "D"


def test_counts_of_nothing_but_zeros(shown):
    assert shown(lambda: plots.counts({"none": np.zeros((2, 2), dtype=int)}, alt="zeros")) == "zeros"


def test_what_cannot_be_drawn_is_refused():
    ones = np.ones((2, 2), dtype=int)
    with pytest.raises(ValueError, match="use number_grids"):
        plots.counts({"signed": -ones}, alt="x")
    with pytest.raises(ValueError, match="of one shape"):
        plots.weight_columns({"w": (ones, ones[:1])}, alt="x")
    with pytest.raises(ValueError, match="filters 0 or 1"):
        plots.weight_columns({"w": (ones, 2 * ones)}, alt="x")
    with pytest.raises(ValueError, match="does not fit"):
        plots.memory_growth(4, windows=(3, 5), strides=(1,), alt="x")
    with pytest.raises(ValueError, match="not above 0"):
        plots.timings({"x": {"p": {1: 0.0}}}, alt="x")
    with pytest.raises(ValueError, match="5 lines"):
        plots.timings({"x": {name: {1: 1.0} for name in "abcde"}}, alt="x")
