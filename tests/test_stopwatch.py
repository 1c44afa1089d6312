"""The stopwatch: a median of several calls, and never much longer than its budget."""

import time

import pytest

from course.stopwatch import median_seconds


def test_one_slow_call_does_not_show():
    pauses = iter([0.0, 0.0, 0.2, 0.0, 0.0, 0.0])
    assert median_seconds(lambda: time.sleep(next(pauses)), repeats=5, budget=5.0) < 0.1


def test_the_first_call_only_warms_up():
    pauses = iter([0.2, 0.0, 0.0])
    assert median_seconds(lambda: time.sleep(next(pauses)), repeats=2, budget=5.0) < 0.1


def test_a_call_longer_than_the_budget_is_made_once():
    calls = []

    def slow():
        calls.append(1)
        time.sleep(0.05)

    assert median_seconds(slow, budget=0.01) >= 0.05
    assert len(calls) == 1


def test_what_the_call_raises_is_passed_on():
    with pytest.raises(ZeroDivisionError):
        median_seconds(lambda: 1 / 0)
