"""The photographs: shapes, ranges, and that they need neither a network nor the import of scikit-image."""

import subprocess
import sys

import numpy as np
import pytest
from conftest import ROOT

from course import images

SIZES = {"portrait": (600, 512), "cat": (300, 451)}


@pytest.mark.parametrize("name", SIZES)
def test_colour(name):
    picture = getattr(images, name)()
    assert picture.shape == (*SIZES[name], 3)
    assert picture.dtype == np.float64
    assert 0 <= picture.min() < 0.1
    assert 0.9 < picture.max() <= 1
    assert np.allclose(picture * 255, np.round(picture * 255), atol=1e-9)


@pytest.mark.parametrize("name", SIZES)
def test_every_third_pixel_in_grey(name):
    colour, grey = getattr(images, name)(), getattr(images, name)(3, grey=True)
    assert grey.ndim == 2
    assert np.allclose(grey, (colour @ [0.2125, 0.7154, 0.0721])[::3, ::3])
    assert np.array_equal(getattr(images, name)(step=3), colour[::3, ::3])


def test_the_cat_is_the_one_of_scikit_image():
    data = pytest.importorskip("skimage.data")
    assert np.array_equal(np.round(images.cat() * 255).astype(np.uint8), data.chelsea())


@pytest.mark.parametrize("step", [0, -1, 1.5, True, "2", None])
def test_step_is_a_whole_number(step):
    with pytest.raises(ValueError, match="step is a whole number from 1 on"):
        images.portrait(step)


def test_scikit_image_is_not_imported():
    code = "import sys; from course import images; images.cat(); assert 'skimage' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_without_scikit_image_one_line_says_so(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ModuleNotFoundError, match=r"^images\.cat\(\) needs scikit-image.*pip install scikit-image$"):
        images.cat()
