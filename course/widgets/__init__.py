"""Step-throughs and a drawing pad, for pointer and keys; a picture stands in where widgets do not run."""

from course.widgets.pad import drawing_pad
from course.widgets.steps import convolve_1d, convolve_2d, im2col, shapes

__all__ = ["convolve_1d", "convolve_2d", "drawing_pad", "im2col", "shapes"]
