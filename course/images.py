"""The photographs of the labs. They ship with the course's dependencies, so they are there without a network."""

from __future__ import annotations

import matplotlib.cbook
import matplotlib.pyplot as plt
import numpy as np


def portrait(*, step: int = 1) -> np.ndarray:
    """Rear Admiral Grace Hopper, who wrote one of the first compilers.

    Args:
        step: keep every `step`-th pixel in both directions; 1 gives the whole picture.

    Returns:
        A float64 array (y, x, 3), red, green and blue between 0 and 1; 600 x 512 at step 1.

    Source: U.S. Navy photograph, public domain; shipped with Matplotlib as sample data.
    """
    path = matplotlib.cbook.get_sample_data("grace_hopper.jpg", asfileobj=False)
    pixels = plt.imread(str(path))
    return pixels[::step, ::step].astype(np.float64) / 255
