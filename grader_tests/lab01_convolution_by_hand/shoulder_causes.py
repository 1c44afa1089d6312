"""Why a design of `shoulder_edge` fails, as a line or two that begin with "likely cause"; empty if nothing tells."""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.channel.remote import type_name
from grader_tests.lab01_convolution_by_hand.shoulder import (
    BACKGROUND,
    CLEAR,
    FALLING,
    JACKET,
    LEVEL,
    SILENT,
    at_border,
    edges_only,
    finds,
    scale,
    sign_of,
    silent,
    weakest,
)

FAINT = 0.5
"""What is little of a border, for each unit of ripples. A single weight against its neighbour gives as much."""


def why_no_filter(value: Any) -> str:
    """What the student's value is, where it is no array (3, 3, 3) of numbers: the whole message."""
    order = "\nhint: rows, columns, and then the three colours; nothing else"
    if not isinstance(value, np.ndarray):
        hint = "np.array(...) makes an array of nested lists" if isinstance(value, list | tuple) else ""
        if str(value).startswith("function"):
            hint = "the array itself is wanted, not a function that makes it"
        return f"expected an array of shape (3, 3, 3), got {type_name(value)}" + (f"\nhint: {hint}" if hint else "")
    if value.shape == (3, 3, 3):
        return "expected an array of numbers, got one of another kind\nhint: np.zeros((3, 3, 3)) makes one"
    if value.shape == (3, 3):
        return (
            "expected shape (3, 3, 3), got (3, 3)\nlikely cause: this is a filter for grey images, of one sheet" + order
        )
    if value.shape in ((1, 3, 3, 3), (3, 3, 3, 1)):
        return (
            f"expected shape (3, 3, 3), got {value.shape}\nlikely cause: an axis for many filters is too many" + order
        )
    return "expected shape (3, 3, 3), got another one" + order


def why_not_flat(weights: np.ndarray) -> str:
    """For a filter that answers to flat areas. What the sheets add up to is not told here."""
    if finds(np.moveaxis(weights, 0, -1)):
        return _CHANNELS_FIRST
    if abs(weights.sum()) > SILENT * scale(weights):
        return _say("the weights do not add up to 0", "what is positive above has to be negative below, on each sheet")
    return _say(
        "the weights add up to 0 only over all sheets together",
        "a flat red area meets the red sheet alone, and no other sheet can take its answer back",
    )


def why_no_level(weights: np.ndarray) -> str:
    """For a filter that does not answer to blue above black."""
    # A filter that is laid on its side, and one whose channels come first, can be the same numbers: the sheets tell.
    on_one_sheet = sum(weights[:, :, c].any() for c in range(3)) == 1 or np.ptp(weights, axis=0).max() == 0
    if finds(np.moveaxis(weights, 0, -1)) and not on_one_sheet:
        return _CHANNELS_FIRST
    if finds(weights.swapaxes(0, 1)):
        return _UPRIGHT
    if scale(edges_only(weights)) <= CLEAR * scale(weights):
        return _say("it answers to areas, not to borders: all weights of a sheet are alike", _FLAT_FIRST)
    if not silent(weights):
        return _say("what it answers to areas drowns what it answers to borders", _FLAT_FIRST)
    upright = max(at_border(weights, BACKGROUND, JACKET, 90, sign, 0.1) for sign in (1, -1))
    if upright > CLEAR:
        return _UPRIGHT
    alone = [_one_sheet(weights, c) for c in range(3)]
    if any(sheet.any() and weakest(sheet, sign_of(sheet), LEVEL) > CLEAR for sheet in alone):
        return _say(
            "the sheets cancel each other: what one gives at this border, another takes back",
            "try one sheet alone, with zeros on the other two",
        )
    return _say("the weights above and below weigh the same", "what lies above is blue, what lies below is black")


def why_not_falling(weights: np.ndarray) -> str:
    """For a filter that answers to a level border, but not to one that falls to the right."""
    if weakest(weights, sign_of(weights), (FALLING[0], FALLING[-1])) > CLEAR:
        return _say("it answers to flatter and to steeper borders, and has a gap between them", _ROWS)
    if finds(weights[:, ::-1]):
        return _say(
            "it is made for a border that rises to the right, like the other shoulder's",
            "the blue lies above and to the right: left and right of your filter are exchanged",
        )
    return _say("it answers to level borders only, or to corners", _ROWS)


def why_no_deep_blue(weights: np.ndarray) -> str:
    """For a filter that answers to pale blue above black, but not to deep blue."""
    blue = _one_sheet(weights, 2)
    if not blue.any() or max(weakest(blue, sign, LEVEL) for sign in (1, -1)) * scale(blue) <= CLEAR * scale(weights):
        return _say(
            "the blue sheet has no say: the pale blue is found by the red and green that are in it",
            "the last index is the channel: 0 is red, 1 is green, 2 is blue",
        )
    return _say(
        "the sheets disagree: red and green count one way, blue the other, and deep blue has no red and green",
        "try the blue sheet alone, with zeros on the other two",
    )


def why_not_on_portrait(weights: np.ndarray) -> str:
    """For a filter that finds painted borders, but drowns that of the photograph in the ripples beside it."""
    border = weakest(weights, sign_of(weights), LEVEL) * scale(weights)
    ripples = float(np.sqrt((weights**2).sum()))  # how much of the differences between single pixels comes through
    if border > FAINT * ripples:
        return "\nhint: look at your map of the shoulder: is there one clear line?"
    return _say(
        "neighbouring weights have opposite signs: along the border they take from each other, and the small "
        "differences between single pixels come through as strongly",
        "let a whole row count for, and another one against. Is there one clear line in your map of the shoulder?",
    )


def _one_sheet(weights: np.ndarray, channel: int) -> np.ndarray:
    sheet = np.zeros_like(weights)
    sheet[:, :, channel] = weights[:, :, channel]
    return sheet


def _say(cause: str, hint: str) -> str:
    return f"\nlikely cause: {cause}\nhint: {hint}"


_CHANNELS_FIRST = _say(
    "the channels stand on the first axis", "shoulder_edge[i, j, c]: row, column, channel; channels_last moves them"
)
_UPRIGHT = _say(
    "rows and columns are exchanged: it finds upright borders, but the shoulder is nearly level",
    "the weights above must differ from those below: shoulder_edge[0] is the top row, shoulder_edge[2] the bottom row",
)
_FLAT_FIRST = "first make each sheet add up to 0; then flat areas give nothing, and only borders are left"
_ROWS = "let the whole top row and the whole bottom row have weights of opposite signs"
