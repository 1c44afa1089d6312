"""The pictures of the labs, each with a text that says what it shows."""

from course.plots.answers import image_and_probabilities
from course.plots.charts import bars
from course.plots.colour import colour_filter, two_colours
from course.plots.figure import SIGNED, show
from course.plots.filters import activation_gallery, heat, kernel_gallery, maximisation_gallery, top_bars
from course.plots.grids import number_grids, window_and_row
from course.plots.im2col import counts, memory_growth, timings, weight_columns
from course.plots.panels import panels, side_by_side
from course.plots.photographs import augmentation_preview, class_accuracy, class_examples, descent
from course.plots.ribbons import layer_bars, shape_ribbon
from course.plots.signals import stems
from course.plots.training import confusion_matrix, learning_curves, worst_mistakes

__all__ = [
    "SIGNED",
    "activation_gallery",
    "augmentation_preview",
    "bars",
    "class_accuracy",
    "class_examples",
    "colour_filter",
    "confusion_matrix",
    "counts",
    "descent",
    "heat",
    "image_and_probabilities",
    "kernel_gallery",
    "layer_bars",
    "learning_curves",
    "maximisation_gallery",
    "memory_growth",
    "number_grids",
    "panels",
    "shape_ribbon",
    "show",
    "side_by_side",
    "stems",
    "timings",
    "top_bars",
    "two_colours",
    "weight_columns",
    "window_and_row",
    "worst_mistakes",
]
