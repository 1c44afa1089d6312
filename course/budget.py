"""How much a notebook computes: all of the data, a few minutes' worth, or just enough to be graded.

A notebook that trains for an hour is one that nobody runs twice. A budget stands in one cell at its top, and the page
says what it stands at.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass

NAMES = ("full", "quick", "grading")
VARIABLE = "COURSE_BUDGET"
"""Where it is set in the environment, it wins: the graders set it to "grading"."""

Amounts = tuple[int, int, int]
"""Training images, test images and epochs."""


@dataclass(frozen=True, slots=True)
class Budget:
    """How many images to train and to test with, and how often to go through the training images.

    `data.take(run.train, run.test)` takes as many images as there are, and no more than this.
    """

    name: str
    train: int
    test: int
    epochs: int


def choose(
    name: str = "quick",
    *,
    full: Amounts = (60_000, 10_000, 5),
    quick: Amounts = (6_000, 2_000, 2),
    grading: Amounts = (600, 200, 1),
) -> Budget:
    """Choose a budget, and print in one line what it comes to.

    Args:
        name: "full", "quick" or "grading". The environment variable COURSE_BUDGET wins over it.
        full, quick, grading: training images, test images and epochs of each, whole numbers from 1 on.

    Raises:
        ValueError: there is no budget of that name, or the amounts are not three whole numbers from 1 on.
    """
    given = {"full": full, "quick": quick, "grading": grading}
    for of, amounts in given.items():
        whole = isinstance(amounts, tuple | list) and len(amounts) == 3 and all(type(many) is int for many in amounts)
        if not whole or min(amounts) < 1:
            raise ValueError(
                f"{of} is three whole numbers from 1 on, training images, test images and epochs, not {amounts!r}"
            )
    from_outside = os.environ.get(VARIABLE, "").strip()
    chosen = from_outside or name
    if chosen not in given:
        where = f" (the environment variable {VARIABLE} says so)" if from_outside else ""
        raise ValueError(f"a budget is 'full', 'quick' or 'grading', not {chosen!r}{where}")
    budget = Budget(chosen, *given[chosen])
    sys.stdout.write(_line(budget, from_outside=bool(from_outside)) + "\n")
    return budget


def _line(budget: Budget, *, from_outside: bool) -> str:
    epochs = f"{budget.epochs:,} epoch{'s' if budget.epochs > 1 else ''}"
    amounts = f"{budget.train:,} training and {budget.test:,} test images, {epochs}"
    if from_outside:
        return f"Budget '{budget.name}', as {VARIABLE} says: {amounts}."
    more = "" if budget.name == "full" else ' For the full run write budget.choose("full").'
    return f"Budget '{budget.name}': {amounts}.{more}"
