"""One display that holds both the widget and its film strip, so that every page shows what it can.

A widget needs three things: anywidget in the kernel, a page that runs its script, and a kernel that told the page what
to draw. JupyterLab, Notebook, VS Code and Colab have them. nbconvert's HTML, PDF, nbgrader's feedback and GitHub have
not, so the same output carries a film strip as `image/png`, whose text alternative is also its `text/plain`: a page
that knows no widgets shows the strip. It is there as `text/html`, too, because nbconvert drops the text alternative of
a picture that is not.

One page would choose wrongly. When nbclient executes a notebook, it stores the state of the widgets that open, and
nbconvert then prefers the widget to the picture, and loads the scripts to draw it from a content delivery network: an
empty box where there is no network. So a widget opens only if somebody sits in front of the kernel. Jupyter's protocol
says so with every request to execute: `allow_stdin`, that a person could answer a question. Interactive front ends set
it; nbclient, and with it nbconvert, nbgrader and papermill, does not, and neither do this course's graders, who
therefore never pay for the import of anywidget.

All computing of the step-throughs is in the widget's script: once they are shown, no answer of the kernel is needed.
The drawing pad (`pad.py`) asks the kernel, since the student's network is there.
"""

from __future__ import annotations

import base64
import functools
import html
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from IPython.core.getipython import get_ipython
from IPython.display import display

if TYPE_CHECKING:
    from course.plots.films import Film

VIEW = "application/vnd.jupyter.widget-view+json"

SCRIPTS = ("compute", "drawing", "stepper", "convolve_1d", "convolve_2d", "im2col", "shapes", "widget")
"""The parts of the one ES module that the page gets, in this order. None imports another: anywidget sends a text."""

_HERE = Path(__file__).parent


def script() -> str:
    """The module that the page runs."""
    return "\n".join((_HERE / f"{part}.js").read_text(encoding="utf-8") for part in SCRIPTS)


def show(setup: dict[str, Any], film: Film) -> None:
    """Display a step-through with its film strip, or the strip alone where no widget can run.

    Args:
        setup: what the widget needs, as JSON; its "kind" names the view.
        film: the same content as a picture.
    """
    present(film, lambda: _open(setup))


def present(film: Film, open_widget: Callable[[], str | None]) -> None:
    """Display a picture, and in the same output the widget that it stands for, if somebody is there to use it.

    Args:
        film: what the widget does, as a picture.
        open_widget: makes the widget and returns its id; None where anywidget is not installed.
    """
    picture = base64.b64encode(film.png).decode()
    tag = f'<img alt="{html.escape(film.alt)}" width="{film.width}" src="data:image/png;base64,{picture}">'
    data: dict[str, Any] = {"image/png": picture, "text/html": tag, "text/plain": film.alt}
    if somebody_is_there() and (model := open_widget()) is not None:
        data[VIEW] = {"version_major": 2, "version_minor": 0, "model_id": model}
    display(data, metadata={"image/png": {"alt": film.alt, "width": film.width}}, raw=True)


def somebody_is_there() -> bool:
    """Whether an interactive front end asked for the cell that is being executed."""
    if "google.colab" in sys.modules:
        return True
    kernel = getattr(get_ipython(), "kernel", None)
    try:
        return bool(kernel.get_parent()["content"]["allow_stdin"])  # type: ignore[union-attr]
    except (AttributeError, KeyError, TypeError):
        return False


def _open(setup: dict[str, Any]) -> str | None:
    """The id of a widget that the front end knows now; None where anywidget is not installed."""
    widget = _widget_class()
    return None if widget is None else str(widget(setup=setup).model_id)


@functools.cache
def _widget_class() -> Any:
    try:
        import anywidget
        import traitlets
    except ImportError:
        return None

    class StepThrough(anywidget.AnyWidget):
        """What the front end is sent: the script, the style, and the numbers to step through."""

        _esm = script()
        _css = (_HERE / "widgets.css").read_text(encoding="utf-8")
        setup = traitlets.Dict().tag(sync=True)

    return StepThrough
