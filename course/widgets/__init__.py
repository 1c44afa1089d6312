"""Step-throughs that a reader drives with buttons or keys; a film strip stands in where widgets do not run."""

from course.widgets.steps import convolve_1d, convolve_2d, im2col, shapes

__all__ = ["convolve_1d", "convolve_2d", "im2col", "shapes"]
