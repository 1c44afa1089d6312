"""The pictures of the labs, each with a text that says what it shows."""

from course.plots.charts import bars
from course.plots.colour import colour_filter, two_colours
from course.plots.figure import SIGNED, show
from course.plots.grids import number_grids, side_by_side, window_and_row
from course.plots.im2col import counts, memory_growth, timings, weight_columns
from course.plots.panels import panels
from course.plots.ribbons import layer_bars, shape_ribbon
from course.plots.signals import stems

__all__ = [
    "SIGNED",
    "bars",
    "colour_filter",
    "counts",
    "layer_bars",
    "memory_growth",
    "number_grids",
    "panels",
    "shape_ribbon",
    "show",
    "side_by_side",
    "stems",
    "timings",
    "two_colours",
    "weight_columns",
    "window_and_row",
]
