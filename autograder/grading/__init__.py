"""One notebook: execute, recover, run graders, write verdicts. The names here are what graders are written with."""

from autograder.channel import Foreign, Probe
from autograder.grading.expect import (
    Mistake,
    expect_array,
    expect_call,
    expect_integer,
    expect_number,
    expect_raises,
    expect_unchanged,
)

__all__ = [
    "Foreign",
    "Mistake",
    "Probe",
    "expect_array",
    "expect_call",
    "expect_integer",
    "expect_number",
    "expect_raises",
    "expect_unchanged",
]
