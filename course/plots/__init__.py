"""The pictures of the labs, each with a text that says what it shows."""

from course.plots.charts import bars
from course.plots.figure import SIGNED, show
from course.plots.grids import number_grids, side_by_side, window_and_row

__all__ = ["SIGNED", "bars", "number_grids", "show", "side_by_side", "window_and_row"]
