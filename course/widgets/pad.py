"""The drawing pad: draw a digit, see the 28 x 28 pixels that the network gets, and what it makes of them.

The page draws and shows; everything between happens here, in the kernel, so that what is shown is what the network
sees: the script sends the ink, `course.digits` prepares it as MNIST was prepared, the student's function is asked, and
image and probabilities go back together.
"""

from __future__ import annotations

import contextlib
import functools
import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from course import digits
from course.widgets.bundle import present

if TYPE_CHECKING:
    from course.plots.films import Film

Predict = Callable[[np.ndarray], Any]
"""float32 (28, 28), ink 1, paper 0 -> ten probabilities."""

CLASSES = 10

_HERE = Path(__file__).parent
_SCRIPTS = ("drawing", "pad")
_MOST_INK = 512
"""Rows and columns of a drawing that the page may send."""


def drawing_pad(predict: Predict) -> None:
    """Show a pad to draw a digit on, the 28 x 28 pixels that the network gets of it, and its probabilities.

    Drawn with mouse, pen, finger or keys. The drawing is scaled and centred as MNIST's digits were, by
    `course.digits.as_mnist`. Where no widget can run, a picture shows what becomes of a digit that is drawn already.

    Args:
        predict: takes float32 (28, 28), ink 1 and paper 0, and gives the ten probabilities, as an array or a tensor of
            ten numbers, with or without a batch axis in front.

    Raises:
        TypeError: `predict` cannot be called.
        ValueError: it does not give ten probabilities. What `predict` raises by itself is passed on.
    """
    if not callable(predict):
        raise TypeError(f"predict is a function of one image, not {type(predict).__name__}")
    ink = digits.example()
    seen = digits.as_mnist(ink)
    present(_still(ink, seen, probabilities(predict, seen)), lambda: _open(predict))


def probabilities(predict: Predict, image: np.ndarray) -> np.ndarray:
    """What the student's function makes of an image (28, 28): ten probabilities.

    Whatever it prints is dropped: Keras prints a progress bar for each call.

    Raises:
        ValueError: it gives something else.
    """
    with contextlib.redirect_stdout(io.StringIO()):
        answer = predict(image.copy())
    if hasattr(answer, "detach"):  # a tensor of PyTorch, which may wait for its gradient, or lie on a graphics card
        answer = answer.detach().cpu()
    try:
        shares = np.asarray(answer, dtype=np.float64)
    except (TypeError, ValueError):
        raise ValueError(f"predict must give ten probabilities; it gave {type(answer).__name__}") from None
    if shares.ndim == 2 and len(shares) == 1:
        shares = shares[0]
    if shares.shape != (CLASSES,):
        raise ValueError(f"predict must give ten probabilities; it gave an array of shape {shares.shape}")
    if not np.isfinite(shares).all():
        raise ValueError("predict must give ten probabilities; it gave numbers that are NaN or infinite")
    if shares.min() < -1e-6 or abs(shares.sum() - 1) > 1e-2:
        raise ValueError(
            f"predict must give ten probabilities, which add up to 1; these add up to {shares.sum():.3g}. Are they "
            "logits? A softmax makes probabilities of them"
        )
    return shares


def answer_to(predict: Predict, message: Any, buffers: Sequence[Any]) -> tuple[dict[str, Any], list[bytes]]:
    """What goes back to the page for a drawing that it sent.

    Args:
        message: {"id": n, "rows": y, "columns": x, "blur": sigma}; it comes from a page, and may be anything.
        buffers: one, of y * x bytes; ink is 255.

    Returns:
        {"id": n, "probabilities": [...]} and the image as the network saw it, 784 bytes; or {"id": n, "error": "..."}
        and nothing. Paper without ink has no probabilities: nobody asks the network about it.
    """
    request = message if isinstance(message, Mapping) else {}
    number = request.get("id")
    reply: dict[str, Any] = {"id": number if isinstance(number, int) else None}
    try:
        ink = _ink(request, buffers)
        seen = digits.as_mnist(ink, blur=float(request.get("blur", 0)))
        if seen.any():
            reply["probabilities"] = probabilities(predict, seen).tolist()
        shown = np.round(seen * 255).astype(np.uint8).tobytes()
    except Exception as error:  # whatever the student's function does, the pad says it, and goes on
        return reply | {"error": f"{type(error).__name__}: {error}"[:400]}, []
    return reply, [shown]


def _ink(request: Mapping[str, Any], buffers: Sequence[Any]) -> np.ndarray:
    rows, columns = request.get("rows"), request.get("columns")
    if not isinstance(rows, int) or not isinstance(columns, int) or not 0 < max(rows, columns) <= _MOST_INK:
        raise ValueError("the page sent a drawing of no size")
    if len(buffers) != 1 or len(memoryview(buffers[0]).cast("B")) != rows * columns:
        raise ValueError("the page sent a part of a drawing")
    return np.frombuffer(buffers[0], np.uint8).reshape(rows, columns)


def _still(ink: np.ndarray, seen: np.ndarray, shares: np.ndarray) -> Film:
    """The pad as a picture: a digit that was drawn, what the network sees, its probabilities.

    Args:
        ink: uint8 (y, x), ink 255.
        seen: (28, 28), ink 1.
        shares: (10,).
    """
    from course.plots.cells import GREY, Sheet
    from course.plots.films import PAGE, Film

    pad, top = 196, 34
    sheet = Sheet(PAGE, top + pad + 34)
    sheet.text(4, 15, "the drawing", bold=True)
    sheet.picture(ink / 255, 4, top, side=pad)
    sheet.arrow(4 + pad + 8, top + pad / 2, 26)
    middle = 4 + pad + 42
    sheet.text(middle, 15, "what the network sees", bold=True)
    sheet.picture(seen, middle, top, side=pad)
    corner = middle + pad * (digits.SIDE - digits.BOX) / 2 / digits.SIDE
    inside = pad * digits.BOX / digits.SIDE
    sheet.box((corner, top + corner - middle, inside, inside), edge="#e08214", line=1)
    sheet.arrow(middle + pad + 8, top + pad / 2, 26)
    right = middle + pad + 48
    sheet.text(right, 15, "its probabilities", bold=True)
    best, high = int(shares.argmax()), pad / CLASSES
    for digit, share in enumerate(shares):
        y = top + digit * high
        sheet.text(right + 8, y + high / 2, str(digit), at="m", bold=digit == best)
        sheet.box((right + 20, y + 3, 130, high - 6), fill="#f2f2f2", edge="#f2f2f2")
        if share > 0.004:
            sheet.box((right + 20, y + 3, 130 * float(share), high - 6), fill="#542788", edge="#542788")
        sheet.text(right + 192, y + high / 2, f"{share:.2f}", at="r", size=12, bold=digit == best)
    rule = "28 x 28 pixels. The digit fills a box as large as the orange one; its centre of mass is put in the middle."
    sheet.text(4, top + pad + 18, rule, size=11.5, colour=GREY)
    order = np.argsort(-shares, kind="stable")[:3]
    said = ", ".join(f"{digit} with probability {shares[digit]:.2f}" for digit in order)
    alt = (
        "The drawing pad, as a picture: on the left a handwritten 3, drawn small and off the middle; beside it the 28 "
        "by 28 pixels that the network sees, in which the 3 fills a box of 20 by 20 pixels and its centre of mass is "
        f"in the middle; and ten bars, the probabilities that the network gives. The largest are {said}."
    )
    return Film(png=sheet.png(), alt=alt, width=PAGE)


def _open(predict: Predict) -> str | None:
    """The id of a pad that the front end knows now; None where anywidget is not installed."""
    widget = _widget_class()
    if widget is None:
        return None
    pad = widget()

    def asked(model: Any, message: Any, buffers: Sequence[Any]) -> None:
        model.send(*answer_to(predict, message, buffers))

    pad.on_msg(asked)
    return str(pad.model_id)


@functools.cache
def _widget_class() -> Any:
    try:
        import anywidget
    except ImportError:
        return None

    class DrawingPad(anywidget.AnyWidget):
        """What the front end is sent: the script and the style. Drawings and answers go as messages."""

        _esm = "\n".join((_HERE / f"{part}.js").read_text(encoding="utf-8") for part in _SCRIPTS)
        _css = (_HERE / "pad.css").read_text(encoding="utf-8")

    return DrawingPad
