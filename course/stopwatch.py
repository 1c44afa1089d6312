"""Measuring how long something takes: often enough to trust it, and never for long."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import perf_counter
from typing import Any


def median_seconds(call: Callable[[], Any], *, repeats: int = 7, budget: float = 0.3) -> float:
    """The median time of several calls; what a busy machine adds to a single one does not show.

    Args:
        call: what is measured, e.g. `lambda: my_function(image)`. It is called once before, to warm up, unless that
            call alone takes longer than the budget: then this is the measurement.
        repeats: how often it is measured, at most.
        budget: seconds after which no further measurement is begun.

    Returns:
        Seconds, above 0. Whatever `call` raises is passed on.
    """
    begin = perf_counter()
    call()
    first = perf_counter() - begin
    taken: list[float] = []
    while first + sum(taken) < budget and len(taken) < repeats:
        start = perf_counter()
        call()
        taken.append(perf_counter() - start)
    return max(median(taken or [first]), 1e-9)
