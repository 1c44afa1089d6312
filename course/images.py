"""The photographs of the labs. They ship with the course's dependencies, so they are there without a network."""

from __future__ import annotations

import importlib.util
import struct
from pathlib import Path

import matplotlib.cbook
import matplotlib.pyplot as plt
import numpy as np

_LUMINANCE = (0.2125, 0.7154, 0.0721)
"""What red, green and blue count for in a grey that looks as bright as the colour does (ITU-R BT.709)."""

_MAX_PIXELS = 50_000_000


def portrait(step: int = 1, *, grey: bool = False) -> np.ndarray:
    """Rear Admiral Grace Hopper, who wrote one of the first compilers.

    Args:
        step: keep every `step`-th pixel in both directions; 1 gives the whole picture.
        grey: one number per pixel, its brightness, instead of three.

    Returns:
        A float64 array (y, x, 3), red, green and blue between 0 and 1; 600 x 512 at step 1. With `grey`, (y, x).

    Raises:
        ValueError: step is not a whole number from 1 on.

    Source: U.S. Navy photograph, public domain; shipped with Matplotlib as sample data.
    """
    return _read(Path(matplotlib.cbook.get_sample_data("grace_hopper.jpg", asfileobj=False)), step, grey)


def cat(step: int = 1, *, grey: bool = False) -> np.ndarray:
    """Chelsea the cat: fur and whiskers, edges in many directions, details of many sizes.

    Args:
        step: keep every `step`-th pixel in both directions; 1 gives the whole picture.
        grey: one number per pixel, its brightness, instead of three.

    Returns:
        A float64 array (y, x, 3), red, green and blue between 0 and 1; 300 x 451 at step 1. With `grey`, (y, x).

    Raises:
        ModuleNotFoundError: scikit-image, which brings the picture, is not installed.
        ValueError: step is not a whole number from 1 on.

    Source: photograph by Stefan van der Walt, CC0; shipped with scikit-image as sample data.
    """
    # Importing scikit-image takes longer than reading the file, and only the file is needed.
    package = importlib.util.find_spec("skimage")
    path = Path(package.origin).parent / "data" / "chelsea.png" if package and package.origin else None
    if path is None or not path.is_file():
        raise ModuleNotFoundError("images.cat() needs scikit-image, which is not here: pip install scikit-image")
    return _read(path, step, grey)


def load(path: str | Path) -> np.ndarray:
    """A picture of yours: PNG, JPEG, GIF, WebP and what else Pillow reads.

    Returns:
        A uint8 array, 0 to 255: (y, x, 3) in colour, (y, x, 4) with transparency, (y, x) in grey.

    Raises:
        FileNotFoundError: there is no such file. ValueError: it is no picture, a damaged one, or larger than 50 million
            pixels. Each says so in one line.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    path = Path(path).expanduser()
    if not path.is_file():
        what = "a folder" if path.is_dir() else "not there"
        raise FileNotFoundError(f"{path.name} is {what}: a picture is looked for in {path.absolute().parent}")
    try:
        with Image.open(path) as picture:
            wide, high = picture.size
            if wide * high > _MAX_PIXELS:
                raise ValueError(f"{path.name} has {wide} x {high} pixels: make it smaller than {_MAX_PIXELS:,} pixels")
            upright = ImageOps.exif_transpose(picture)
            if upright.mode.startswith("I;16"):  # 0 to 65,535
                return np.asarray(np.asarray(upright) / 257, np.uint8)
            see_through = "A" in upright.getbands() or "transparency" in upright.info
            grey = upright.mode in ("1", "L", "I", "F")
            return np.asarray(upright.convert("L" if grey else "RGBA" if see_through else "RGB"))
    except (UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise ValueError(f"{path.name} is no picture that can be read") from error
    except (OSError, SyntaxError, EOFError, struct.error) as error:
        raise ValueError(f"{path.name} is damaged or cut off") from error


def _read(path: Path, step: int, grey: bool) -> np.ndarray:
    if isinstance(step, bool) or not isinstance(step, (int, np.integer)) or step < 1:
        raise ValueError(f"step is a whole number from 1 on, not {step!r}")
    pixels = plt.imread(str(path))[::step, ::step, :3]
    # Matplotlib reads JPEG as whole numbers up to 255, and PNG as float32 up to 1.
    colours = pixels / 255 if pixels.dtype == np.uint8 else np.round(pixels.astype(np.float64) * 255) / 255
    return colours @ np.array(_LUMINANCE) if grey else colours
