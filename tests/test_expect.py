"""Comparisons: every right value passes, and every wrong one gets a message that helps."""

import numpy as np
import pytest

from autograder.channel import Call, Foreign
from autograder.errors import CheckFailure, StudentException
from autograder.grading import (
    Mistake,
    expect_array,
    expect_integer,
    expect_number,
    expect_raises,
    expect_unchanged,
)

EXPECTED = np.arange(6.0).reshape(2, 3)


@pytest.mark.parametrize(
    "got", [EXPECTED, EXPECTED.astype(int), EXPECTED.astype(np.float32), EXPECTED + 1e-9, np.asfortranarray(EXPECTED)]
)
def test_right_arrays_pass(got):
    expect_array(got, EXPECTED)


@pytest.mark.parametrize(
    ("got", "said"),
    [
        (EXPECTED.T, r"expected shape \(2, 3\), got \(3, 2\)"),
        (EXPECTED + 1, "expected values from 0 to 5, got from 1 to 6\n6 of 6 differ, the first at \\[0, 0\\]"),
        (np.where(EXPECTED == 4, np.nan, EXPECTED), "1 of 6 are NaN or infinite"),
        (EXPECTED > 2, "True and False"),
        (EXPECTED.tolist(), "got a list\nhint: return one array"),
        (None, "got None\nlikely cause: the function has no return"),
        (Foreign("ellipsis"), "the ... placeholder is still there"),
        (Foreign("generator"), "uses yield"),
        (Foreign("numpy.matrix", "a subclass of numpy.ndarray"), "got a numpy.matrix"),
        (Foreign("numpy.ndarray", "dtype object"), r"got an array \(dtype object\)"),
        ("text", "got a str"),
        (3, "got an int"),
        (np.zeros((0, 3)), "expected shape"),
        (True, "got a bool"),
        ({"a": 1}, "got a dict"),
    ],
)
def test_wrong_arrays_are_told_apart(got, said):
    with pytest.raises(CheckFailure, match=said):
        expect_array(got, EXPECTED)


def test_a_mistake_is_named_by_what_it_returns():
    mistakes = [
        Mistake("fails on this input", lambda: 1 / 0),
        Mistake("a list", lambda: [1]),
        Mistake("negated", lambda: -EXPECTED, "mind the sign"),
    ]
    with pytest.raises(CheckFailure, match="likely cause: negated\nhint: mind the sign"):
        expect_array(-EXPECTED, EXPECTED, mistakes=mistakes)
    with pytest.raises(CheckFailure) as caught:
        expect_array(EXPECTED * 2, EXPECTED, mistakes=mistakes)
    assert "likely cause" not in str(caught.value)


@pytest.mark.parametrize("got", [12, np.int64(12), np.array(12)])
def test_whole_numbers_pass(got):
    expect_integer(got, 12)


@pytest.mark.parametrize(
    ("got", "said"),
    [
        (12.0, "expected a whole number, got a float\nlikely cause: a division with /"),
        (np.float64(12.5), "got the float 12.5"),
        (float("nan"), "got the float nan"),
        (13, "expected 12, got 13"),
        (10**200, "more than 15 digits"),
        (True, "got a bool"),
        (None, "got None"),
        ("12", "got a str"),
        ([12], "got a list"),
        (np.array([12]), "got an array"),
        (Foreign("int", "more than 300 digits"), "got an int"),
    ],
)
def test_other_numbers_are_told_apart(got, said):
    with pytest.raises(CheckFailure, match=said):
        expect_integer(got, 12)


def test_a_wrong_number_names_its_mistake():
    with pytest.raises(CheckFailure, match="likely cause: one too many"):
        expect_integer(13, 12, mistakes=[Mistake("one too many", lambda: 13)])


@pytest.mark.parametrize("got", [12.5, np.float32(12.5), np.array(12.5), 12.5 + 1e-6])
def test_numbers_pass_to_the_tolerances(got):
    expect_number(got, 12.5)


def test_a_whole_number_is_a_number():
    expect_number(12, 12.0)


@pytest.mark.parametrize(
    ("got", "said"),
    [
        (13.0, "expected 12.5, got 13"),
        (float("nan"), "got nan"),
        (10**400, "got inf"),
        (True, "got a bool"),
        (None, "no return statement"),
        ([12.5], "got a list"),
        (np.array([[12.5]]), r"got an array of shape \(1, 1\)"),
    ],
)
def test_what_is_not_the_number_is_told_apart(got, said):
    with pytest.raises(CheckFailure, match=said):
        expect_number(got, 12.5)


@pytest.mark.parametrize("wrong", [6.25, np.array([6.25, 6.25])])
def test_a_wrong_sum_names_its_mistake(wrong):
    with pytest.raises(CheckFailure, match="likely cause: halved"):
        expect_number(wrong, 12.5, mistakes=[Mistake("negated", lambda: -12.5), Mistake("halved", lambda: wrong)])


def test_changed_arguments_are_noticed():
    expect_unchanged(Call(None, (EXPECTED,)), EXPECTED)
    with pytest.raises(CheckFailure, match="argument 1 is not the same"):
        expect_unchanged(Call(None, (EXPECTED + 1,)), EXPECTED)


def test_an_expected_exception():
    def refuses():
        raise StudentException("your code raised AssertionError", type_name="AssertionError")

    expect_raises(refuses, "AssertionError", "it must")
    with pytest.raises(CheckFailure, match="expected TypeError, because it must; but your code raised"):
        expect_raises(refuses, "TypeError", "it must")
    with pytest.raises(CheckFailure, match="but it returned None"):
        expect_raises(lambda: None, "AssertionError", "it must")
